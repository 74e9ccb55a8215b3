// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/extensions.h"

#include "core/reasoning/admissible.h"
#include "core/reasoning/grounded.h"

#include <algorithm>

namespace cruxmap {

namespace {

using Answer = AdmissibleSets::Answer;
using Set = std::vector<Argument>;

Set labelled(const Grounded& labels, Label label) {
    Set result;
    for (Argument argument = 0; argument < labels.labels.size(); ++argument) {
        if (labels.labels[argument] == label) {
            result.push_back(argument);
        }
    }
    return result;
}

// What of a framework bears on one argument and is undecided, when the argument itself is.
struct Narrowed {
    Label label = Label::Undecided;
    Framework framework;
    Argument argument = 0;
};

Narrowed narrowedTo(Narrowed question, const Set& members) {
    question.framework = inducedBy(question.framework, members);
    question.argument = static_cast<Argument>(std::ranges::lower_bound(members, question.argument) - members.begin());
    return question;
}

Narrowed narrowed(const Framework& framework, Argument argument) {
    Narrowed question{.framework = framework, .argument = argument};
    question = narrowedTo(std::move(question), backwardCone(framework, argument));
    const Grounded labels = grounded(question.framework);
    question.label = labels.labels[question.argument];
    if (question.label == Label::Undecided) {
        question = narrowedTo(std::move(question), labelled(labels, Label::Undecided));
        const Set cone = backwardCone(question.framework, question.argument);
        question = narrowedTo(std::move(question), cone);
    }
    return question;
}

std::optional<bool> yesNo(Answer answer) {
    return answer == Answer::Stopped ? std::nullopt : std::optional(answer == Answer::Found);
}

Set attackersOf(const Framework& framework, const Set& set) {
    Set result;
    for (const Argument member : set) {
        result.insert(result.end(), framework.attackers(member).begin(), framework.attackers(member).end());
    }
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

// Enlarges an admissible set until nothing can be added.
Answer enlarge(AdmissibleSets& sets, Set& set, const std::stop_token& stop) {
    while (true) {
        const int larger = sets.newGuard();
        sets.requireOneOutside(set, larger);
        const Answer answer = sets.find(set, larger, stop);
        sets.drop(larger);
        if (answer != Answer::Found) {
            return answer;
        }
        set = sets.set();
    }
}

// Every preferred set, one after the other: each new admissible set has to hold something that none found before does.
Extensions enumerate(const Framework& framework, std::size_t limit, const std::stop_token& stop) {
    Extensions result;
    AdmissibleSets sets(framework);
    result.complete = sets.encode(stop);
    while (result.complete) {
        const Answer answer = sets.find({}, 0, stop);
        if (answer == Answer::None) {
            break;
        }
        Set set = sets.set();
        if (answer == Answer::Stopped || result.sets.size() == limit || enlarge(sets, set, stop) == Answer::Stopped) {
            result.complete = false;
            break;
        }
        sets.requireOneOutside(set, 0);
        result.sets.push_back(std::move(set));
    }
    return result;
}

}  // namespace

Extensions preferredExtensions(const Framework& framework, std::size_t limit, std::stop_token stop) {
    const Grounded labels = grounded(framework);
    const Set settled = labelled(labels, Label::In);
    const Set open = labelled(labels, Label::Undecided);
    Extensions result = enumerate(inducedBy(framework, open), limit, stop);
    for (Set& set : result.sets) {
        for (Argument& argument : set) {
            argument = open[argument];
        }
        set.insert(set.end(), settled.begin(), settled.end());
        std::ranges::sort(set);
    }
    std::ranges::sort(result.sets);
    return result;
}

std::optional<bool> credulouslyAccepted(const Framework& framework, Argument argument, std::stop_token stop) {
    const Narrowed question = narrowed(framework, argument);
    if (question.label != Label::Undecided) {
        return question.label == Label::In;
    }
    AdmissibleSets sets(question.framework);
    if (!sets.encode(stop)) {
        return std::nullopt;
    }
    return yesNo(sets.find(std::span(&question.argument, 1), 0, stop));
}

// An argument in some admissible set S is in every preferred one unless an admissible set attacks S and cannot be enlarged to
// hold the argument: a preferred set without the argument must attack S, for it could take S in otherwise.
std::optional<bool> scepticallyAccepted(const Framework& framework, Argument argument, std::stop_token stop) {
    const Narrowed question = narrowed(framework, argument);
    if (question.label != Label::Undecided) {
        return question.label == Label::In;
    }
    AdmissibleSets sets(question.framework);
    if (!sets.encode(stop)) {
        return std::nullopt;
    }
    Answer answer = sets.find(std::span(&question.argument, 1), 0, stop);
    if (answer != Answer::Found) {
        return yesNo(answer);
    }
    const int opponent = sets.newGuard();
    sets.requireOneOf(attackersOf(question.framework, sets.set()), opponent);
    while ((answer = sets.find({}, opponent, stop)) == Answer::Found) {
        Set enlarged = sets.set();
        enlarged.push_back(question.argument);
        answer = sets.find(enlarged, 0, stop);
        if (answer != Answer::Found) {
            return yesNo(answer);
        }
        sets.requireOneOutside(sets.set(), opponent);
    }
    return answer == Answer::Stopped ? std::nullopt : std::optional(true);
}

}  // namespace cruxmap
