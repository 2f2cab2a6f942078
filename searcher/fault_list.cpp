// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/fault_list.hpp"

#include <xapian.h>

#include "searcher/shard.hpp"

namespace hakusho::searcher {

// Damage shows in whatever way it likes: as our errors, as Xapian's, as sizes that no memory has room for.
bool FaultList::guarded(const std::string& what, const std::function<void()>& check) {
  try {
    check();
    return true;
  } catch (const ShardLost&) {
    throw;  // no fault of the index
  } catch (const Xapian::Error& error) {
    add(what + ": " + error.get_msg());
  } catch (const std::exception& error) {
    add(what + ": " + error.what());
  }
  return false;
}

}  // namespace hakusho::searcher
