// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <hakusho/error.hpp>
#include <optional>
#include <thread>

namespace hakusho::indexer {
namespace {

using Clock = std::chrono::steady_clock;

class FileDescriptor {
 public:
  explicit FileDescriptor(int number = -1) : number_(number) {}
  ~FileDescriptor() { close(); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;

  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

[[noreturn]] void fail(const std::string& program, int code) {
  throw Error(ErrorCode::io, {"{0}", {program}}, {"cannot be started ({0})", {std::strerror(code)}},
              {"check the installation of hakusho"});
}

// The file actions and attributes of posix_spawn, given back whatever happens.
class SpawnSettings {
 public:
  explicit SpawnSettings(int output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes_);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  const posix_spawn_file_actions_t* actions() const { return &actions_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

// A running child: killed and waited for at the latest when this goes away.
class Child {
 public:
  explicit Child(pid_t process) : process_(process) {}
  ~Child() {
    if (process_ < 0) return;
    kill();
    reap(0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void kill() const { ::kill(process_, SIGKILL); }

  // The status once the child has ended; with WNOHANG nothing while it runs. A host that ignores SIGCHLD or
  // waits for everyone's children takes the status away: then the child counts as ended well, and its
  // output has to speak for itself.
  std::optional<int> reap(int options) {
    int status = 0;
    pid_t done = -1;
    do {
      done = waitpid(process_, &status, options);
    } while (done < 0 && errno == EINTR);
    if (done == 0) return std::nullopt;
    process_ = -1;
    return done < 0 ? 0 : status;
  }

 private:
  pid_t process_;
};

pid_t spawn(const std::string& program, const std::vector<std::string>& arguments, int output) {
  std::vector<char*> argv{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  char locale[] = "LC_ALL=C.UTF-8";
  char* environment[] = {locale, nullptr};
  const SpawnSettings settings(output);
  pid_t process = -1;
  const int code = posix_spawn(&process, program.c_str(), settings.actions(), settings.attributes(),
                               argv.data(), environment);
  if (code != 0) fail(program, code);
  return process;
}

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return left <= 0 ? 0 : static_cast<int>(std::min<std::int64_t>(left, 60'000));
}

// Reads until the child closes its output; how it ended if a limit was met before.
std::optional<ChildResult::End> collect(int pipe, const ChildLimits& limits, Clock::time_point deadline,
                                        const OutputSink& sink) {
  std::vector<char> buffer(1 << 16);
  std::size_t taken = 0;
  for (;;) {
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = poll(&waiting, 1, milliseconds_until(deadline));
    if (Clock::now() >= deadline) return ChildResult::End::timed_out;
    if (ready <= 0) continue;
    const ssize_t count = read(pipe, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    taken += static_cast<std::size_t>(count);
    if (taken > limits.output_bytes) return ChildResult::End::too_much_output;
    if (!sink({buffer.data(), static_cast<std::size_t>(count)})) return ChildResult::End::not_wanted;
  }
}

// The status of a child that has closed its output and so is about to end; none when it does not in time.
std::optional<int> wait_until(Child& child, Clock::time_point deadline) {
  auto pause = std::chrono::microseconds(50);
  for (;;) {
    if (const auto status = child.reap(WNOHANG)) return status;
    if (Clock::now() >= deadline) return std::nullopt;
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::microseconds(10'000));
  }
}

}  // namespace

ChildResult run_child(const std::string& program, const std::vector<std::string>& arguments,
                      const ChildLimits& limits) {
  std::string output;
  ChildResult result = run_child(program, arguments, limits, [&](std::string_view piece) {
    output += piece;
    return true;
  });
  result.output = std::move(output);
  return result;
}

ChildResult run_child(const std::string& program, const std::vector<std::string>& arguments,
                      const ChildLimits& limits, const OutputSink& sink) {
  const auto deadline = Clock::now() + limits.time;
  int ends[2];
  // Close-on-exec from the start: a child that another thread starts now must not hold our pipe open.
  if (pipe2(ends, O_CLOEXEC) != 0) fail(program, errno);
  const FileDescriptor reading(ends[0]);
  FileDescriptor writing(ends[1]);
  Child child(spawn(program, arguments, writing.number()));
  writing.close();

  ChildResult result;
  const auto cut = collect(reading.number(), limits, deadline, sink);
  const auto status = cut ? std::nullopt : wait_until(child, deadline);
  if (!status) {
    result.end = cut.value_or(ChildResult::End::timed_out);
  } else if (WIFSIGNALED(*status)) {
    result.end = ChildResult::End::signalled;
    result.code = WTERMSIG(*status);
  } else {
    result.code = WEXITSTATUS(*status);
  }
  return result;
}

}  // namespace hakusho::indexer
