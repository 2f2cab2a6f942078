// TEMP until the collection lands
#pragma once
#include <string>
#include <vector>
#include <hakusho/index_writer.hpp>
namespace hakusho::indexer {
struct FoundFile { std::string file; std::string path; };
std::vector<FoundFile> find_files(const std::vector<std::string>& paths, std::vector<SkippedFile>& skipped);
}
