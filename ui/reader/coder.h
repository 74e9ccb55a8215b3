// SPDX-License-Identifier: GPL-3.0-or-later
// Makes claims of selected words: works out what a letter means here, asks what only a person can know, and writes all of it in
// one edit.
#pragma once

#include "ui/reader/answered.h"
#include "ui/reader/coding_form.h"
#include "ui/reader/passage_marks.h"
#include "ui/reader/text_flow.h"
#include "ui/reader/text_offsets.h"

#include <QObject>
#include <QPointer>

namespace cruxmap {

class TextView;
class Workspace;

// The text that is shown, as the coder needs it.
struct ShownText {
    SourceId source;
    std::string_view bytes;
    TextOffsets offsets;
    std::vector<TextSection> sections;
    PassagesInText passages;
};

class Coder : public QObject {
    Q_OBJECT

public:
    // The form stands in `view`'s parent. Nothing is shown while `shown` is nullptr.
    Coder(Workspace& workspace, TextView& view, QObject* parent);

    void setTheme(const Theme& theme);
    void setText(const ShownText* shown);

    // Asks for what the letter's claim needs, at the selection; says so when it makes no sense here.
    void begin(CodingKind kind);
    void giveUp();
    bool busy() const { return m_form; }
    void place();  // the view has scrolled or has another size

Q_SIGNALS:
    void said(const QString& hint);
    void wrote(PassageId passage);

private:
    // What a form is about.
    struct Task {
        CodingKind kind = CodingKind::Claim;
        Span span;
        std::optional<Target> target{};   // of a bearing, a stance
        std::vector<ClaimId> conceded{};  // by "yes, but …"
        std::vector<BearsOn> offered{};   // on claims of the comment that the words answer
    };

    void beginOnStep(Task task);
    void beginOnAnswered(Task task);
    void beginQuantity(Task task);
    void ask(Task task, const Quantity& quantity = {});
    void offerAnswered(Task& task, CodingProposal& proposed) const;
    CodingProposal proposal(const Task& task) const;
    void take();
    bool write(const CodingAnswer& answer);
    Utterance voiceOf(const CodingAnswer& answer, const Passage& passage) const;
    Passage passage() const;
    std::optional<Answered> answered(Span span) const;
    QString wordsOf(Span span) const;
    QString labelOf(CodingKind kind) const;

    Workspace& m_workspace;
    TextView& m_view;
    const Theme* m_theme;
    const ShownText* m_shown = nullptr;
    QPointer<CodingForm> m_form;
    Task m_task;
    Quantity m_quantity;
    std::optional<PersonId> m_reporter;
    GuessedFrom m_guessed = GuessedFrom::Nothing;
};

}  // namespace cruxmap
