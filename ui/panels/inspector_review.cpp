// SPDX-License-Identifier: GPL-3.0-or-later
// Whether claims are drafts or checked, and by whom: read and changed in the inspector's head.
#include "ui/panels/choice_button.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/pen.h"
#include "ui/render/fonts.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <set>

namespace cruxmap {

namespace {

constexpr int kFieldWidth = 116;
constexpr int kMostLetters = 8;

QString words(const char* text) {
    return QCoreApplication::translate("Inspector", text);
}

// Where initials are typed: Enter gives them, Esc and leaving the field give it up.
class InitialsField : public QLineEdit {
public:
    InitialsField(Pen& pen, QWidget* parent) : QLineEdit(pen.initials()->text, parent), m_pen(&pen) {
        setObjectName(kInitialsField);
        setFont(fontOf(FontRole::PageText));
        setFixedWidth(kFieldWidth);
        setMaxLength(kMostLetters);
        setPlaceholderText(words("Your initials"));
        setAccessibleName(words("Your initials"));
        setToolTip(words("Enter marks it as checked by you; your initials are remembered"));
        setCursorPosition(pen.initials()->cursor);
        const auto putDown = [this] { m_pen->putDownInitials({text(), cursorPosition()}); };
        connect(this, &QLineEdit::textEdited, this, putDown);
        connect(this, &QLineEdit::returnPressed, this, [this] { m_pen->giveInitials(text()); });
    }

protected:
    bool event(QEvent* event) override {
        const bool asks = event->type() == QEvent::ShortcutOverride;
        if (asks && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) return event->accept(), true;
        return QLineEdit::event(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Escape) return m_pen->giveUpInitials(AfterWriting::GoBack);
        QLineEdit::keyPressEvent(event);
    }
    void focusOutEvent(QFocusEvent* event) override {
        QLineEdit::focusOutEvent(event);
        const bool forAWhile = event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
        if (!forAWhile && m_pen && !m_pen->turning()) m_pen->giveUpInitials(AfterWriting::Stay);
    }

private:
    QPointer<Pen> m_pen;  // goes first when the panel goes
};

struct Reviews {
    std::size_t claims = 0;
    std::size_t checked = 0;
    std::set<std::string> initials;
};

Reviews reviewsOf(const ArgumentMap& map, const std::vector<ClaimId>& claims) {
    Reviews reviews;
    for (const auto id : claims) {
        const auto* claim = map.find(id);
        if (!claim) continue;
        ++reviews.claims;
        if (claim->review == ReviewState::Draft) continue;
        ++reviews.checked;
        reviews.initials.insert(claim->checkedBy);
    }
    return reviews;
}

// "Checked · AB"
QString checkedInWords(const Reviews& reviews) {
    QStringList parts{words("Checked")};
    for (const auto& initials : reviews.initials)
        if (!initials.empty()) parts << QString::fromStdString(initials);
    return parts.join(QStringLiteral(" · "));
}

enum Row : int { DraftRow, CheckedRow };

int rowOf(const Reviews& reviews) {
    if (reviews.checked == 0) return DraftRow;
    return reviews.checked == reviews.claims ? CheckedRow : -1;
}

}  // namespace

void addReview(InspectorPage& page, QHBoxLayout& line, const std::vector<ClaimId>& claims) {
    auto* pen = page.pen();
    if (pen && pen->initials()) return line.addWidget(new InitialsField(*pen, &page));
    const auto reviews = reviewsOf(page.workspace().map(), claims);
    const auto row = rowOf(reviews);
    const auto choose = [pen, claims](int chosen) { pen->mark(claims, chosen == DraftRow ? ReviewState::Draft : ReviewState::Checked); };
    const std::vector<QString> choices{words("Draft"), row == CheckedRow ? checkedInWords(reviews) : words("Checked")};
    auto* button = new ChoiceButton(choices, row, choose, page.theme(), &page);
    if (row < 0) button->setText(words("%1 of %2 checked").arg(reviews.checked).arg(reviews.claims));
    button->setObjectName(kReviewButton);
    button->setAccessibleName(words("Review: ") + button->text());
    button->setToolTip(words("Whether somebody has checked it against its sources, and who"));
    button->setEnabled(pen && pen->canWrite());
    if (pen) {
        button->menu()->addSeparator();
        auto* others = button->menu()->addAction(words("Checked by…"));
        QObject::connect(others, &QAction::triggered, pen, [pen, claims] { pen->askInitials(claims); });
    }
    line.addWidget(button);
}

}  // namespace cruxmap
