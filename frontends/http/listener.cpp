// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/listener.hpp"

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <exception>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <thread>

#include "frontends/format/translation.hpp"
#include "frontends/http/answer_headers.hpp"
#include "frontends/http/connection.hpp"
#include "frontends/http/connection_threads.hpp"
#include "frontends/http/open_connections.hpp"
#include "frontends/http/request_head.hpp"

namespace hakusho::http {
namespace {

using cli::tr_later;

// Connections that have come and are not yet accepted; the library's own number is five.
constexpr int backlog = 512;

const Refusal too_slow{408, "too_slow", tr_later("the request did not come in time")};
const Refusal too_large{431, "too_large", tr_later("the headers of the request are too large")};
const Refusal too_many{503, "overloaded", tr_later("the server has too many connections; try again")};

std::string status_line(int status) {
  switch (status) {
    case 405:
      return "405 Method Not Allowed";
    case 408:
      return "408 Request Timeout";
    case 413:
      return "413 Payload Too Large";
    case 414:
      return "414 URI Too Long";
    case 431:
      return "431 Request Header Fields Too Large";
    case 503:
      return "503 Service Unavailable";
    case 505:
      return "505 HTTP Version Not Supported";
    default:
      return "400 Bad Request";
  }
}

// Written without the library: what was sent may be nothing it should see.
std::string refusal_text(const Refusal& refusal) {
  const std::string body = error_to_json(refusal.code, translate(refusal.message, Language::english));
  std::string out = "HTTP/1.1 " + status_line(refusal.status) + "\r\n" + header_lines({});
  if (refusal.status == 405) out += "Allow: GET, HEAD\r\n";
  if (refusal.status == 503) out += "Retry-After: 1\r\n";
  out += std::string("Content-Type: ") + json_type + "\r\nContent-Length: " + std::to_string(body.size());
  return out + "\r\nConnection: close\r\n\r\n" + body;
}

// What the library gets to see of a head: what it has to read of it. It would compress for hours if it were
// told that the client likes brotli, and it answers any number of ranges.
std::string passed_on(const RequestHead& head) {
  std::string out =
      head.method + " " + head.target + " HTTP/1." + (head.minor_version_0 ? "0" : "1") + "\r\n";
  const std::string_view range = head.header("range");
  if (!range.empty() && range.find(',') == std::string_view::npos)
    out += "range: " + std::string(range) + "\r\n";
  return out + "\r\n";
}

// What a thread is answering: the library's handlers are given only what the library has read, and its lists
// of headers cost more than all the rest of an answer that is kept in memory.
struct Exchange {
  const RequestHead& head;
  ConnectionStream& stream;
};
thread_local const Exchange* current_exchange = nullptr;

class CurrentExchange {
 public:
  explicit CurrentExchange(const Exchange& exchange) { current_exchange = &exchange; }
  ~CurrentExchange() { current_exchange = nullptr; }
  CurrentExchange(const CurrentExchange&) = delete;
  CurrentExchange& operator=(const CurrentExchange&) = delete;
};

Request request_of(const httplib::Request& from, const RequestHead& head) {
  Request request;
  request.method = from.method;
  request.path = from.path;
  request.parameters.assign(from.params.begin(), from.params.end());
  request.host = head.header("host");
  request.authorization = head.header("authorization");
  request.accept_language = head.header("accept-language");
  request.if_none_match = head.header("if-none-match");
  return request;
}

void send_file(const FileBody& file, const std::string& type, httplib::Response& to) {
  const auto descriptor = std::shared_ptr<int>(new int(file.descriptor), [](const int* number) {
    ::close(*number);
    delete number;
  });
  to.set_content_provider(
      file.bytes, type, [descriptor](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        char buffer[1 << 16];
        const ssize_t got =
            ::pread(*descriptor, buffer, std::min(length, sizeof buffer), static_cast<off_t>(offset));
        return got > 0 && sink.write(buffer, static_cast<std::size_t>(got));
      });
}

// From where it lies: what is kept may be large.
void send_kept(std::shared_ptr<const std::string> text, const std::string& type, httplib::Response& to) {
  const std::size_t bytes = text->size();
  to.set_content_provider(
      bytes, type, [text = std::move(text)](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return sink.write(text->data() + offset, length);
      });
}

// What the library's set_content() does, without its copy.
void give_body(std::string&& body, const std::string& type, httplib::Response& to) {
  to.body = std::move(body);
  to.set_header("Content-Type", type);
}

void pass_back(Response&& from, httplib::Response& to, ConnectionStream& stream) {
  // 200 is left to the library: where a range was asked for it makes 206 of it.
  if (from.status != 200) to.status = from.status;
  stream.set_headers(header_lines(from.headers));
  if (from.file)
    send_file(*from.file, from.type, to);
  else if (from.kept && !from.kept->empty())  // without a byte it would know no length
    send_kept(std::move(from.kept), from.type, to);
  else if (!from.type.empty())
    give_body(std::move(from.body), from.type, to);
}

class Server : public httplib::Server {
 public:
  Server(const Limits& limits, Answerer answer, RefusalObserver refused)
      : limits_(limits), answer_(std::move(answer)), refused_(std::move(refused)) {
    set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& to) {
      const Exchange& exchange = *current_exchange;
      pass_back(answer_(request_of(from, exchange.head)), to, exchange.stream);
      return HandlerResponse::Handled;
    });
    new_task_queue = [this] { return new ConnectionThreads(limits_.connections); };
    set_tcp_nodelay(true);
    set_keep_alive_max_count(limits_.requests_each);
    set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(limits_.idle_time).count());
    // One server a port: another one that is running must not share it unseen.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
  }

  /// The port, or a negative number.
  int bind(const std::string& address, int port) {
    const bool any = port == 0;
    const int bound = any ? bind_to_any_port(address) : bind_to_port(address, port) ? port : -1;
    if (bound > 0) ::listen(svr_sock_, backlog);
    return bound;
  }

  std::size_t open_connections() const { return open_.count(); }
  void close_idle() {
    ending_ = true;
    open_.stop_all();
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket, limits_);
    try {
      const OpenConnections::Entry entry(open_, connection);
      if (ConnectionThreads::turned_away())
        refuse(connection, too_many);
      else
        serve(connection);
    } catch (const std::exception&) {
      // Out of memory, or something the library did not expect: this connection's end, not the server's.
    }
    return true;
  }

  void serve(Connection& connection) {
    for (std::size_t served = 1;; ++served) {
      std::string bytes;
      switch (connection.wait_for_head(bytes)) {
        case Connection::Arrival::closed:
          return;
        case Connection::Arrival::too_slow:
          return refuse(connection, too_slow);
        case Connection::Arrival::too_large:
          return refuse(connection, too_large);
        case Connection::Arrival::head:
          break;
      }
      const auto head = read_head(bytes, limits_);
      if (const Refusal* refusal = std::get_if<Refusal>(&head)) return refuse(connection, *refusal);
      const bool last = served >= limits_.requests_each || !std::get<RequestHead>(head).keep_alive();
      if (!answer(connection, std::get<RequestHead>(head), last) || last) return;
    }
  }

  bool answer(Connection& connection, const RequestHead& head, bool last) {
    ConnectionStream stream(connection, passed_on(head));
    const Exchange exchange{head, stream};
    const CurrentExchange current(exchange);
    bool closed = false;
    const bool done = process_request(stream, last || ending_, closed, nullptr);
    return stream.flush() && done;
  }

  void refuse(Connection& connection, const Refusal& refusal) {
    refused_(refusal.status);
    if (connection.write(refusal_text(refusal))) connection.linger();
  }

  const Limits& limits_;
  const Answerer answer_;
  const RefusalObserver refused_;
  OpenConnections open_;
  std::atomic<bool> ending_ = false;
};

}  // namespace

struct Listener::State {
  State(const Limits& given, Answerer answer, RefusalObserver refused)
      : limits(given), server(limits, std::move(answer), std::move(refused)) {}

  const Limits limits;
  Server server;
  int port = 0;
  std::atomic<bool> begun = false, ended = false, stopped = false;
};

Listener::Listener(const std::string& address, int port, const Limits& limits, Answerer answer,
                   RefusalObserver refused)
    : state_(std::make_unique<State>(limits, std::move(answer), std::move(refused))) {
  state_->port = state_->server.bind(address, port);
  if (state_->port <= 0)
    throw Error(ErrorCode::io, Message("{0}", {address + ":" + std::to_string(port)}),
                "the address cannot be used: it is taken, or not this machine's",
                "choose another with --port or --host");
}

Listener::~Listener() = default;

int Listener::port() const {
  return state_->port;
}

bool Listener::run() {
  state_->begun = true;
  const bool sound = state_->stopped || state_->server.listen_after_bind();
  state_->ended = true;
  return sound;
}

void Listener::stop() {
  state_->stopped = true;
  state_->server.close_idle();
  // The library forgets to stop what has not begun to listen.
  while (state_->begun && !state_->ended && !state_->server.is_running())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  state_->server.stop();
}

std::size_t Listener::open_connections() const {
  return state_->server.open_connections();
}

}  // namespace hakusho::http
