// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/near_duplicates.h"

#include "core/base/text.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace cruxmap {

namespace {

constexpr std::size_t commonInAtMost = 40;  // texts; what more have says nothing
constexpr double nearFrom = 0.6;

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool inWord = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || c == '%';
        if (inWord)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

using Shingles = std::vector<std::size_t>;  // hashes, ascending, each once

Shingles shinglesOf(const std::vector<std::string>& words) {
    Shingles shingles;
    const std::hash<std::string> hash;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) shingles.push_back(hash(words[i] + ' ' + words[i + 1]));
    if (words.size() == 1) shingles.push_back(hash(words.front()));
    std::ranges::sort(shingles);
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double likeness(const Shingles& a, const Shingles& b) {
    Shingles common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size() - common.size());
}

}  // namespace

std::vector<std::vector<std::size_t>> nearDuplicates(const std::vector<std::string>& texts, const std::stop_token& stop) {
    std::map<std::vector<std::string>, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < texts.size() && !stop.stop_requested(); ++i)
        if (auto words = wordsOf(texts[i]); !words.empty()) same[std::move(words)].push_back(i);

    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::size_t> firsts;
    std::vector<Shingles> shingles;
    std::unordered_map<std::size_t, std::vector<std::size_t>> having;  // shingle → positions in `firsts`
    for (const auto& [words, members] : same) {
        if (members.size() > 1) groups.push_back(members);
        shingles.push_back(shinglesOf(words));
        for (const auto shingle : shingles.back()) having[shingle].push_back(firsts.size());
        firsts.push_back(members.front());
    }
    for (std::size_t i = 0; i < firsts.size() && !stop.stop_requested(); ++i) {
        std::set<std::size_t> candidates;
        for (const auto shingle : shingles[i])
            if (const auto& others = having[shingle]; others.size() <= commonInAtMost)
                candidates.insert(std::ranges::upper_bound(others, i), others.end());
        for (const auto other : candidates)
            if (likeness(shingles[i], shingles[other]) >= nearFrom)
                groups.push_back({std::min(firsts[i], firsts[other]), std::max(firsts[i], firsts[other])});
    }
    std::ranges::sort(groups);
    return groups;
}

}  // namespace cruxmap
