// SPDX-License-Identifier: GPL-3.0-or-later
// The same questions to the slow references in Python, where they and python3 are there.
#include "core/reasoning/crux_sets.h"
#include "core/reasoning/extensions.h"
#include "core/reasoning/gradual.h"
#include "core/reasoning/grounded.h"
#include "tests/conditions.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <random>
#include <sstream>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

bool hasPython() {
    return std::system("python3 -c pass >/dev/null 2>&1") == 0;
}

// What a script in Python prints that may import the references; fails the test when it cannot be run.
std::string printedBy(const std::string& script, const std::filesystem::path& references) {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "ask.py";
    std::ofstream(file) << script;
    const std::string command = "PYTHONDONTWRITEBYTECODE=1 PYTHONPATH='" + references.string() + "' python3 '" + file.string() + "'";
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::string printed;
    std::array<char, 4096> piece{};
    while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), pipe)) printed.append(piece.data(), count);
    REQUIRE(pclose(pipe) == 0);
    return printed;
}

std::vector<Attack> randomAttacks(std::mt19937& random, Argument arguments) {
    const unsigned chance = std::array{10u, 20u, 35u}[random() % 3];
    std::vector<Attack> attacks;
    for (Argument from = 0; from < arguments; ++from)
        for (Argument to = 0; to < arguments; ++to)
            if (random() % 100 < chance) attacks.push_back({from, to});
    return attacks;
}

std::string listOf(const std::vector<Attack>& attacks) {
    std::string result = "[";
    for (const Attack& attack : attacks) result += '(' + std::to_string(attack.from) + ',' + std::to_string(attack.to) + "),";
    return result + ']';
}

// One line: labels; preferred sets; the crux of argument 0, each member as a signed number from 1.
std::string answerOf(const Framework& framework) {
    std::ostringstream line;
    for (const Label label : grounded(framework).labels) line << (label == Label::In ? 'I' : label == Label::Out ? 'O' : 'U');
    for (const std::vector<Argument>& set : preferredExtensions(framework, 1000).sets) {
        line << " {";
        for (const Argument member : set) line << member << ',';
        line << '}';
    }
    CruxQuestion question{.mayReject = std::vector<std::uint8_t>(framework.size(), 1),
                          .mayAccept = std::vector<std::uint8_t>(framework.size(), 1),
                          .maxSize = 2};
    for (const std::vector<Intervention>& set : cruxSets(framework, question).sets) {
        line << " [";
        for (const Intervention& member : set) line << member.argument << (member.accept ? '+' : '-');
        line << ']';
    }
    line << '\n';
    return line.str();
}

constexpr const char* askFrameworks = R"(
from af_oracle import AF, crux_brute
for n, attacks in questions:
    f = AF(n, attacks)
    line = f.labels()
    for e in f.extensions('PR'): line += ' {' + ''.join('%d,' % x for x in sorted(e)) + '}'
    sets = crux_brute(f, 0, 2) if f.status(0) == 'I' else crux_brute(f, 0, 2, goal='I')
    for s in sorted((sorted((x, o == 'accept') for o, x in s) for s in sets), key=lambda s: (len(s), s)):
        line += ' [' + ''.join('%d%s' % (x, '+' if a else '-') for x, a in s) + ']'
    print(line)
)";

constexpr const char* askStrengths = R"(
from qbaf_oracle import QBAF
for base, attacks, supports in questions:
    for name, sup in (('QE', supports), ('DFQuAD', supports), ('EULER', supports), ('HCAT', [])):
        q = QBAF(base, attacks, sup)
        if name == 'HCAT':  # the reference counts attackers below 0 here
            s = list(q.w)
            for a in q.order(): s[a] = q.w[a] / (1 + sum(s[x] for x in q.A[a]))
        else: s = q.acyclic(name)
        print(' '.join(repr(x) for x in s))
)";

}  // namespace

TEST_CASE("labels, positions and crux agree with the reference in Python") {
    const auto references = sharedMaterial("oracle");
    if (!references || !hasPython()) return;
    std::mt19937 random(2024);
    std::string script = "questions = [\n";
    std::string answers;
    for (int i = 0; i < rounds(60, 600); ++i) {
        const Argument arguments = 1 + random() % 7;
        const std::vector<Attack> attacks = randomAttacks(random, arguments);
        script += "(" + std::to_string(arguments) + ", " + listOf(attacks) + "),\n";
        answers += answerOf(Framework(arguments, attacks));
    }
    CHECK(printedBy(script + "]\n" + askFrameworks, *references) == answers);
}

TEST_CASE("strengths agree with the reference in Python") {
    const auto references = sharedMaterial("oracle");
    if (!references || !hasPython()) return;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> score(0, 1);
    std::ostringstream script;
    script << std::setprecision(17) << "questions = [\n";
    std::vector<double> answers;
    for (int i = 0; i < rounds(60, 600); ++i) {
        const Argument arguments = 1 + random() % 12;
        BipolarGraph graph;
        std::vector<Attack> attacks;
        std::vector<Attack> supports;
        script << "([";
        for (Argument argument = 0; argument < arguments; ++argument) {
            graph.base.push_back(score(random));
            script << graph.base.back() << ',';
        }
        for (const Attack& each : randomAttacks(random, arguments)) {
            if (each.from <= each.to) continue;
            const Polarity polarity = random() % 2 ? Polarity::Attack : Polarity::Support;
            graph.edges.push_back({each.from, each.to, polarity});
            (polarity == Polarity::Attack ? attacks : supports).push_back(each);
        }
        script << "], " << listOf(attacks) << ", " << listOf(supports) << "),\n";
        for (const GradualSemantics semantics :
             {GradualSemantics::QuadraticEnergy, GradualSemantics::DfQuad, GradualSemantics::Euler, GradualSemantics::HCategorizer}) {
            const std::vector<double> strength = strengths(graph, semantics).strength;
            answers.insert(answers.end(), strength.begin(), strength.end());
        }
    }
    std::istringstream printed(printedBy(script.str() + "]\n" + askStrengths, *references));
    double worst = 0;
    for (const double answer : answers) {
        double expected = 0;
        REQUIRE(printed >> expected);
        worst = std::max(worst, std::abs(answer - expected));
    }
    CHECK(worst < 1e-9);
}
