// SPDX-License-Identifier: GPL-3.0-or-later
// The small sheet that appears at the selected words to say what is made of them: Enter takes it, Esc gives it up. It proposes and
// asks; it writes nothing.
#pragma once

#include "core/document/coding_edits.h"
#include "ui/panels/floating_card.h"
#include "ui/reader/speaker_guess.h"

#include <QStringList>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace cruxmap {

class SentenceEdit;

// What the words are taken for.
enum class CodingKind : std::uint8_t { Claim, Support, Attack, Undercut, YesBut, Stance, Quantity };

struct CodingProposal {
    CodingKind kind = CodingKind::Claim;
    QString heading;    // "Supports “…”"
    QString quotation;  // the selected words
    SpeakerGuess speaker{};
    QString reporter{};      // the one from whom we have it, if it is not first-hand; empty: nobody comes into question
    bool reported = false;   // and he probably is
    QStringList people{};    // known names
    QString answersWhom{};   // "comment 9", when the words answer it
    QStringList bearings{};  // what they may do to its claims: "supports “…”"
    Quantity quantity{};
};

struct CodingAnswer {
    QString text;
    QString speaker;
    AttributionMode mode = AttributionMode::Asserts;
    Firmness firmness = Firmness::Firm;
    bool guessed = false;  // the speaker is as proposed
    bool reported = false;
    std::optional<std::size_t> bearing{};  // of those proposed; nothing: none
    QString number, measure, subject;
};

class CodingForm : public FloatingCard {
    Q_OBJECT

public:
    CodingForm(const CodingProposal& proposal, const Theme& theme, QWidget* parent);

    CodingAnswer answer() const;
    void begin();  // takes the keyboard
    // Why it was not taken.
    void complain(const QString& why);

Q_SIGNALS:
    void accepted();
    void givenUp();
    void grown();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* addQuiet(QVBoxLayout& column, const QString& text);
    void addVoice(QVBoxLayout& column);
    void addBearing(QVBoxLayout& column);
    void addQuantity(QVBoxLayout& column);
    QLineEdit* addField(QVBoxLayout& column, const QString& name, const QString& text);

    CodingProposal m_proposal;
    const Theme* m_theme;
    SentenceEdit* m_text = nullptr;
    QLabel* m_probably = nullptr;
    QLineEdit* m_speaker = nullptr;
    QComboBox* m_mode = nullptr;
    QComboBox* m_firmness = nullptr;
    QComboBox* m_through = nullptr;
    QComboBox* m_bearing = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_measure = nullptr;
    QLineEdit* m_subject = nullptr;
    QLabel* m_help = nullptr;
};

}  // namespace cruxmap
