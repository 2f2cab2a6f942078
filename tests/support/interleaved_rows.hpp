// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <random>
#include <string>
#include <vector>

namespace hakusho::test {

/// How a converter mixed the lines of the two columns of a row.
enum class Mixing { alternating, runs, pairs, mixture };

/// Made-up rows of a table of measures, and their lines as a converter leaves them. The words are none of
/// those of corpus/, which the join model was trained on.
class InterleavedRows {
 public:
  struct Row {
    std::string plan, progress, next_plan;  ///< what must be recovered
    std::vector<std::string> lines;
  };

  /// Widths in full-width characters.
  InterleavedRows(unsigned seed, int left_width, int right_width, Mixing mixing)
      : random_(seed), left_width_(left_width), right_width_(right_width), mixing_(mixing) {}

  Row row() {
    Row row;
    for (int n = 2 + pick(3); n > 0; --n) row.plan += sentence();
    std::vector<std::string> right{"<成果・進捗状況>"};
    for (int n = 1 + pick(3); n > 0; --n) right.push_back("・" + sentence());
    row.progress = joined(right);
    std::vector<std::string> next{"<2031年度年次計画>"};
    for (int n = 1 + pick(2); n > 0; --n) next.push_back("・" + sentence());
    row.next_plan = joined(next);
    right.insert(right.end(), next.begin(), next.end());
    std::vector<std::string> left_lines = wrapped(row.plan, left_width_), right_lines;
    for (const std::string& paragraph : right)
      for (std::string& line : wrapped(paragraph, right_width_)) right_lines.push_back(std::move(line));
    mix(left_lines, right_lines, row.lines);
    return row;
  }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  std::string one_of(const std::vector<const char*>& words) {
    return words[static_cast<std::size_t>(pick(static_cast<int>(words.size())))];
  }
  std::string number() { return std::to_string(1 + pick(pick(2) == 0 ? 90 : 2900)); }

  std::string sentence() {
    const std::string topic =
        one_of({"海辺の灯台", "坂道の手すり", "古い橋の塗装", "山小屋の備品", "渡し船の時刻", "雪囲いの手順",
                "朝市の屋台", "棚田の水路",   "石垣の補修",   "鐘楼の時報",   "養蜂の記録",   "陶器の窯",
                "和紙の原料", "琵琶の演奏会", "凧揚げの会場", "盆栽の貸出",   "茶会の作法",   "将棋の普及",
                "絵巻の複製", "星空の観察",   "蛍の生息域",   "鯉の放流",     "案山子の展示"});
    const std::string who = one_of({"町内会", "青年団", "婦人会", "商工会", "老人クラブ", "漁業組合",
                                    "旅館組合", "隣接する村", "保存会"});
    const std::string aim = one_of({"担い手の不足を補うため", "子供の参加を促すため", "費用を抑えるため",
                                    "景観を保つため", "伝統を絶やさないため", "観光客の足を延ばすため"});
    switch (pick(5)) {
      case 0:
        return aim + "、" + topic + "について" + who + "の意見を聴き、手引の改訂に取りかかる。";
      case 1:
        return topic + "の見直しを" + who + "とともに進め、" + number() + "か所で試行した。";
      case 2:
        return who + "が" + topic + "を引き受ける仕組みを設け、2030年" + std::to_string(1 + pick(12)) +
               "月に" + number() + "人へ説明した。";
      case 3:
        return "引き続き、" + aim + "、" + who + "による" + topic + "の講習を年" + number() + "回開く。";
      default:
        return topic + "に関する相談は" + number() + "件に上り、前年の" + number() +
               "件を上回ったことから、" + who + "へ窓口を移した。";
    }
  }

  static std::string joined(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const std::string& paragraph : paragraphs) text += (text.empty() ? "" : "\n") + paragraph;
    return text;
  }

  // Lines of at most this width; no line begins with a closing sign, numbers are not broken, and a blank
  // stands beside numbers of two digits and more, as converters write it.
  static std::vector<std::string> wrapped(const std::string& text, int width) {
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
      if (end == at) {
        end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
      }
      std::string token = text.substr(at, end - at);
      const bool closing = token == "。" || token == "、" || token == ">";
      if (closing && !tokens.empty())
        tokens.back() += token;
      else
        tokens.push_back(token);
      at = end;
    }
    std::vector<std::string> lines(1);
    int used = 0;
    for (const std::string& token : tokens) {
      int wide = 0;
      for (const char c : token)
        wide += static_cast<unsigned char>(c) < 0x80             ? 1
                : (static_cast<unsigned char>(c) & 0xC0) == 0xC0 ? 2
                                                                 : 0;
      if (used > 0 && used + wide > 2 * width) {
        lines.emplace_back();
        used = 0;
      }
      const bool number = token.size() > 1 && token[0] >= '0' && token[0] <= '9';
      const bool after_number =
          !lines.back().empty() && lines.back().back() >= '0' && lines.back().back() <= '9';
      const bool after_japanese =
          !lines.back().empty() && static_cast<unsigned char>(lines.back().back()) >= 0x80;
      const bool japanese = static_cast<unsigned char>(token[0]) >= 0x80;
      if ((number && after_japanese) || (after_number && japanese)) lines.back() += ' ';
      lines.back() += token;
      used += wide;
    }
    return lines;
  }

  void mix(const std::vector<std::string>& left, const std::vector<std::string>& right,
           std::vector<std::string>& out) {
    std::size_t l = 0, r = 0;
    while (l < left.size() || r < right.size()) {
      const Mixing now = mixing_ == Mixing::mixture ? static_cast<Mixing>(pick(3)) : mixing_;
      if (now == Mixing::pairs && l < left.size() && r < right.size()) {
        out.push_back(left[l++] + " " + right[r++]);
        continue;
      }
      const int run = now == Mixing::runs ? 1 + pick(5) : 1;
      for (int n = 0; n < run && l < left.size(); ++n) out.push_back(left[l++]);
      for (int n = 0; n < run && r < right.size(); ++n) out.push_back(right[r++]);
    }
  }

  std::mt19937 random_;
  int left_width_, right_width_;
  Mixing mixing_;
};

}  // namespace hakusho::test
