// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/coding_form.h"

#include "core/model/enums.h"
#include "ui/reader/sentence_edit.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace cruxmap {

namespace {

constexpr QMargins kInside{10, 6, 10, 6};  // on the card

bool endsForm(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Escape;
}

void setColour(QWidget& widget, const QColor& colour) {
    auto palette = widget.palette();
    palette.setColor(QPalette::WindowText, colour);
    widget.setPalette(palette);
}

ColourRole colourOf(CodingKind kind) {
    switch (kind) {
    case CodingKind::Support:
        return ColourRole::Support;
    case CodingKind::Attack:
        return ColourRole::Attack;
    case CodingKind::Undercut:
    case CodingKind::YesBut:
        return ColourRole::Undercut;
    default:
        return ColourRole::Text;
    }
}

QString promptOf(CodingKind kind) {
    if (kind == CodingKind::YesBut) return CodingForm::tr("Why it does not follow, in one sentence of your own");
    return CodingForm::tr("The claim, in one sentence of your own");
}

}  // namespace

CodingForm::CodingForm(const CodingProposal& proposal, const Theme& theme, QWidget* parent)
    : FloatingCard(parent), m_proposal(proposal), m_theme(&theme) {
    FloatingCard::setTheme(theme);
    setAccessibleName(proposal.heading);
    setFont(fontOf(FontRole::PageText));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInside);
    column->setSpacing(8);

    auto* heading = addQuiet(*column, proposal.heading);
    auto font = fontOf(FontRole::PageText);
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    setColour(*heading, theme.colour(colourOf(proposal.kind)));
    addQuiet(*column, QStringLiteral("“%1”").arg(proposal.quotation));

    if (proposal.kind == CodingKind::Quantity) {
        addQuantity(*column);
    } else {
        if (proposal.kind != CodingKind::Stance) {
            m_text = new SentenceEdit(promptOf(proposal.kind), theme, this);
            connect(m_text, &SentenceEdit::grown, this, &CodingForm::grown);
            column->addWidget(m_text);
        }
        addVoice(*column);
        if (!proposal.bearings.isEmpty()) addBearing(*column);
    }
    m_help = addQuiet(*column, tr("Enter adds it · Tab goes on · Esc gives up"));
}

QLabel* CodingForm::addQuiet(QVBoxLayout& column, const QString& text) {
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(fontOf(FontRole::Quiet));
    setColour(*label, m_theme->colour(ColourRole::SecondaryText));
    column.addWidget(label);
    return label;
}

QLineEdit* CodingForm::addField(QVBoxLayout& column, const QString& name, const QString& text) {
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(name, this);
    label->setMinimumWidth(72);
    setColour(*label, m_theme->colour(ColourRole::SecondaryText));
    auto* field = new QLineEdit(text, this);
    field->setAccessibleName(name);
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, 1);
    column.addLayout(row);
    return field;
}

void CodingForm::addVoice(QVBoxLayout& column) {
    const auto& guess = m_proposal.speaker;
    auto* who = new QHBoxLayout;
    who->setSpacing(6);
    m_probably = new QLabel(tr("probably"), this);
    m_probably->setVisible(guess.from != GuessedFrom::Nothing);
    auto italic = fontOf(FontRole::PageText);
    italic.setItalic(true);
    m_probably->setFont(italic);
    setColour(*m_probably, m_theme->colour(ColourRole::SecondaryText));
    m_speaker = new QLineEdit(QString::fromStdString(guess.name), this);
    m_speaker->setPlaceholderText(tr("Who says it? Empty: nobody is named"));
    m_speaker->setAccessibleName(tr("Speaker"));
    m_speaker->setToolTip(tr("A name that the debate does not know yet becomes a new person"));
    auto* completer = new QCompleter(m_proposal.people, m_speaker);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_speaker->setCompleter(completer);
    connect(m_speaker, &QLineEdit::textEdited, m_probably, &QWidget::hide);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), m_probably, &QWidget::hide);
    who->addWidget(m_probably);
    who->addWidget(m_speaker, 1);
    column.addLayout(who);

    const auto choice = [this](std::initializer_list<QString> words, const QString& name) {
        auto* box = new QComboBox(this);
        box->addItems(QStringList(words));
        box->setAccessibleName(name);
        box->setToolTip(name);
        return box;
    };
    m_mode = choice({tr("asserts"), tr("concedes"), tr("denies"), tr("asks"), tr("supposes"), tr("implies")}, tr("Stance"));
    m_firmness = choice({tr("firmly"), tr("guardedly"), tr("as a guess")}, tr("How firmly"));
    m_through = choice({tr("first-hand"), tr("told by %1").arg(m_proposal.reporter)}, tr("Through whom we have it"));
    m_through->setCurrentIndex(m_proposal.reported ? 1 : 0);
    m_through->setVisible(!m_proposal.reporter.isEmpty());
    m_through->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* how = new QHBoxLayout;
    how->setSpacing(6);
    how->addWidget(m_mode);
    how->addWidget(m_firmness);
    how->addWidget(m_through, 1);
    if (m_proposal.reporter.isEmpty()) how->addStretch();
    column.addLayout(how);
}

// Offered only: by itself the claim bears on nothing.
void CodingForm::addBearing(QVBoxLayout& column) {
    m_bearing = new QComboBox(this);
    m_bearing->setObjectName(QStringLiteral("bearing"));
    m_bearing->addItem(tr("answers %1: left open").arg(m_proposal.answersWhom));
    m_bearing->addItems(m_proposal.bearings);
    m_bearing->setAccessibleName(tr("What it does to claims of %1").arg(m_proposal.answersWhom));
    m_bearing->setToolTip(
        tr("The words stand below a quotation of %1: choose what they do to its claims, or leave it open").arg(m_proposal.answersWhom));
    m_bearing->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column.addWidget(m_bearing);
}

void CodingForm::addQuantity(QVBoxLayout& column) {
    m_number = addField(column, tr("Number"), QString::fromStdString(m_proposal.quantity.asWritten));
    m_measure = addField(column, tr("of what"), QString::fromStdString(m_proposal.quantity.measure));
    m_measure->setPlaceholderText(tr("share of world AI compute"));
    m_subject = addField(column, tr("whose"), QString::fromStdString(m_proposal.quantity.subject));
    m_subject->setPlaceholderText(tr("China"));
}

void CodingForm::begin() {
    if (m_text)
        m_text->setFocus(Qt::ShortcutFocusReason);
    else if (m_measure)
        (m_number->text().isEmpty() ? m_number : m_measure)->setFocus(Qt::ShortcutFocusReason);
    else
        m_speaker->setFocus(Qt::ShortcutFocusReason);
}

void CodingForm::complain(const QString& why) {
    m_help->setText(why);
    setColour(*m_help, m_theme->colour(ColourRole::Attack));
    Q_EMIT grown();
}

CodingAnswer CodingForm::answer() const {
    CodingAnswer answer;
    if (m_text) answer.text = m_text->sentence();
    if (m_speaker) {
        answer.speaker = m_speaker->text().simplified();
        answer.guessed = answer.speaker == QString::fromStdString(m_proposal.speaker.name);
        answer.mode = static_cast<AttributionMode>(m_mode->currentIndex());
        answer.firmness = static_cast<Firmness>(m_firmness->currentIndex());
        answer.reported = !m_proposal.reporter.isEmpty() && m_through->currentIndex() == 1;
    }
    if (m_bearing && m_bearing->currentIndex() > 0) answer.bearing = static_cast<std::size_t>(m_bearing->currentIndex() - 1);
    if (m_number) {
        answer.number = m_number->text().simplified();
        answer.measure = m_measure->text().simplified();
        answer.subject = m_subject->text().simplified();
    }
    return answer;
}

// Shortcuts of the window must not take the keys that end the form.
bool CodingForm::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && endsForm(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::LayoutRequest) Q_EMIT grown();
    return FloatingCard::event(event);
}

void CodingForm::keyPressEvent(QKeyEvent* event) {
    if (!endsForm(*event)) return FloatingCard::keyPressEvent(event);
    event->accept();
    if (event->key() == Qt::Key_Escape)
        Q_EMIT givenUp();
    else
        Q_EMIT accepted();
}

}  // namespace cruxmap
