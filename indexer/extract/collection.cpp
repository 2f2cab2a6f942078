#include "indexer/extract/collection.hpp"
#include <filesystem>
#include <algorithm>
namespace hakusho::indexer {
std::vector<FoundFile> find_files(const std::vector<std::string>& paths, std::vector<SkippedFile>&) {
  std::vector<FoundFile> found; namespace fs = std::filesystem;
  for (auto& p : paths) { if (fs::is_directory(p)) { for (auto& e : fs::recursive_directory_iterator(p)) if (e.is_regular_file()) found.push_back({e.path().string(), fs::relative(e.path(), p).string()}); } else found.push_back({p, fs::path(p).filename().string()}); }
  std::sort(found.begin(), found.end(), [](auto& a, auto& b){return a.path<b.path;}); return found; }
}
