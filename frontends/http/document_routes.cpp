// SPDX-License-Identifier: GPL-2.0-or-later
// /documents, /document: the files that were indexed, by id only.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <hakusho/error.hpp>
#include <hakusho/export.hpp>

#include "frontends/http/answer_headers.hpp"
#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"
#include "frontends/http/shown_type.hpp"
#include "frontends/http/static_files.hpp"

namespace hakusho::http {
namespace {

constexpr std::size_t least_dpi = 48, most_dpi = 200, usual_dpi = 110;

[[noreturn]] void refuse_changed(const std::string& id) {
  throw Error(ErrorCode::not_found, Message("{0}", {id}), "the file has changed since it was indexed",
              "index it again with hakusho index");
}

OriginalFile original_of(Service& service, const std::string& id) {
  return service.searcher()->original(id);
}

OriginalFile pdf_of(Service& service, const std::string& id) {
  OriginalFile file = original_of(service, id);
  if (file.type != "application/pdf")
    throw Error(ErrorCode::unsupported, Message("{0}", {id}), "only the pages of PDF can be drawn");
  return file;
}

// The file that was compared, opened: what lies there under its name may be another by now.
int open_compared(const OriginalFile& file, const std::string& id) {
  const int descriptor = ::open(file.file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) refuse_changed(id);
  struct stat state {};
  const bool same =
      ::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode) &&
      static_cast<std::uint64_t>(state.st_size) == file.bytes &&
      std::int64_t{state.st_mtim.tv_sec} * 1'000'000'000 + state.st_mtim.tv_nsec == file.modified;
  if (same) return descriptor;
  ::close(descriptor);
  refuse_changed(id);
}

// What the reader of PDF refuses is named by the id, not by the place of the file.
template <class Action>
auto for_document(const std::string& id, Action action) {
  try {
    return action();
  } catch (const Error& error) {
    throw Error(error.code() == ErrorCode::io ? ErrorCode::corrupt : error.code(), Message("{0}", {id}),
                error.reason(), error.remedy());
  }
}

}  // namespace

Response answer_documents(Service& service, const Call& call) {
  const std::size_t limit = call.parameters.number("n", 100, 0, service.settings().limits.hits);
  const std::size_t offset = call.parameters.number("offset", 0, 0, service.settings().limits.skipped);
  return service.searched(call, json_type,
                          [&](Searcher& searcher) { return to_json(searcher.documents(offset, limit)); });
}

Response answer_document_entry(Service& service, const Call& call) {
  return service.searched(call, json_type,
                          [&](Searcher& searcher) { return to_json(searcher.document(call.id)); });
}

Response answer_document(Service& service, const Call& call) {
  const OriginalFile file = original_of(service, call.id);
  Response response;
  response.file = FileBody{open_compared(file, call.id), file.bytes};
  response.type = shown_type(file.type, response.file->descriptor);
  response.headers = {{"Content-Disposition", "inline"},
                      {"Content-Security-Policy",
                       std::string(file.type == "application/pdf" ? pdf_policy : document_policy)}};
  return response;
}

Response answer_page_picture(Service& service, const Call& call) {
  const std::size_t dpi = call.parameters.number("dpi", usual_dpi, least_dpi, most_dpi);
  const OriginalFile file = pdf_of(service, call.id);
  const std::string name = call.id + "/" + std::to_string(file.modified) + "/" + std::to_string(call.page) +
                           "/" + std::to_string(dpi);
  // The same file, page and size is the same picture.
  const std::string tag = tag_of(name);
  if (call.request.if_none_match == tag) {
    Response response{304, {}, {}};
    response.headers = {{"ETag", tag}};
    return response;
  }
  ByteCache::Value picture = service.pictures().get(name, [&] {
    return for_document(
        call.id, [&] { return service.reader().page_picture(file.file, call.page, static_cast<int>(dpi)); });
  });
  Response response = kept_answer(std::move(picture), "image/png");
  response.headers = {{"ETag", tag}};
  return response;
}

Response answer_page_size(Service& service, const Call& call) {
  const OriginalFile file = pdf_of(service, call.id);
  const PageSize size =
      for_document(call.id, [&] { return service.reader().page_size(file.file, call.page); });
  return json_answer(to_json(size, call.page));
}

}  // namespace hakusho::http
