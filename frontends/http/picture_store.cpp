// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/picture_store.hpp"

namespace hakusho::http {

ByteCache::Value PictureStore::get(const std::string& name, const std::function<std::string()>& draw) {
  {
    std::unique_lock lock(mutex_);
    drawn_.wait(lock, [&] { return drawing_.count(name) == 0; });
    if (ByteCache::Value known = kept_.find(name)) return known;
    drawing_.insert(name);
  }
  // Whatever becomes of the drawing, who waits goes on.
  struct Done {
    PictureStore& store;
    const std::string& name;
    ~Done() {
      {
        const std::lock_guard lock(store.mutex_);
        store.drawing_.erase(name);
      }
      store.drawn_.notify_all();
    }
  } const done{*this, name};
  auto picture = std::make_shared<const std::string>(draw());
  kept_.add(name, picture);
  return picture;
}

}  // namespace hakusho::http
