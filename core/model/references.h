// SPDX-License-Identifier: GPL-3.0-or-later
// Which records refer to which: every reference has a role. The indexes of ArgumentMap and the check of a change walk these;
// what becomes of a reference when the record it names is removed stands in core/document/removal.h.
#pragma once

#include "core/model/record_types.h"

#include <string_view>

namespace cruxmap {

enum class Role : std::uint8_t {
    TopicParent,
    SourceAuthor,
    PassageSource,
    ClaimTopic,
    QuestionOption,
    RelationTarget,
    RelationPremise,
    AttributionTarget,
    AttributionPerson,
    AttributionVia,
    AttributionPassage,
    QuantityClaim,
    QuantityPassage,
    TagSubject,
    NoteSubject,
    ViewSubject,
    ScenarioSuspended,
    ScenarioAssumed,
    CampClaim,
    DismissalSubject,
};

// Calls f(Role, RecordRef) for every reference that `record` makes, in the order of its fields; empty ones are left out.
template <class F>
void forEachReference(const Meta&, F&&) {}
template <class F>
void forEachReference(const Topic& r, F&& f) {
    if (r.parent) f(Role::TopicParent, refTo(*r.parent));
}
template <class F>
void forEachReference(const Person&, F&&) {}
template <class F>
void forEachReference(const Source& r, F&& f) {
    for (const auto id : r.authors) f(Role::SourceAuthor, refTo(id));
}
template <class F>
void forEachReference(const Passage& r, F&& f) {
    f(Role::PassageSource, refTo(r.source));
}
template <class F>
void forEachReference(const Claim& r, F&& f) {
    if (r.topic) f(Role::ClaimTopic, refTo(*r.topic));
}
template <class F>
void forEachReference(const Question& r, F&& f) {
    for (const auto id : r.options) f(Role::QuestionOption, refTo(id));
}
template <class F>
void forEachReference(const Relation& r, F&& f) {
    f(Role::RelationTarget, refTo(r.target));
    for (const auto id : r.premises) f(Role::RelationPremise, refTo(id));
}
template <class F>
void forEachReference(const Attribution& r, F&& f) {
    f(Role::AttributionTarget, refTo(r.target));
    f(Role::AttributionPerson, refTo(r.person));
    if (r.via) f(Role::AttributionVia, refTo(*r.via));
    if (r.passage) f(Role::AttributionPassage, refTo(*r.passage));
}
template <class F>
void forEachReference(const Quantity& r, F&& f) {
    f(Role::QuantityClaim, refTo(r.claim));
    if (r.passage) f(Role::QuantityPassage, refTo(*r.passage));
}
template <class F>
void forEachReference(const Tag& r, F&& f) {
    for (const auto& subject : r.subjects) f(Role::TagSubject, subject);
}
template <class F>
void forEachReference(const Note& r, F&& f) {
    f(Role::NoteSubject, r.subject);
}
template <class F>
void forEachReference(const View& r, F&& f) {
    for (const auto& item : r.items) f(Role::ViewSubject, item.subject);
}
template <class F>
void forEachReference(const Scenario& r, F&& f) {
    for (const auto id : r.suspended) f(Role::ScenarioSuspended, refTo(id));
    for (const auto id : r.assumed) f(Role::ScenarioAssumed, refTo(id));
}
template <class F>
void forEachReference(const CampName& r, F&& f) {
    for (const auto id : r.claims) f(Role::CampClaim, refTo(id));
}
template <class F>
void forEachReference(const Dismissal& r, F&& f) {
    for (const auto& subject : r.subjects) f(Role::DismissalSubject, subject);
}

}  // namespace cruxmap
