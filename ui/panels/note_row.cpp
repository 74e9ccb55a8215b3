// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/note_row.h"

#include "core/base/date.h"
#include "ui/icons.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/rich_text.h"
#include "ui/panels/row_paint.h"
#include "ui/panels/section_heading.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace cruxmap {

namespace {

constexpr int kMargin = 8;  // as the other texts of a page
constexpr int kButton = 22;
constexpr int kIcon = 14;

QString signatureOf(const Note& note) {
    QStringList parts;
    if (!note.author.empty()) parts << QString::fromStdString(note.author);
    if (!note.date.empty()) parts << QString::fromStdString(dateInWords(note.date));
    return parts.join(QStringLiteral(", "));
}

// Only an icon, and that only while its row is lit.
class RowTool : public QAbstractButton {
public:
    RowTool(NoteRow* row, const QIcon& icon, const Theme& theme) : QAbstractButton(row), m_row(row), m_theme(theme), m_focus(this) {
        setIcon(icon);
        setFixedSize(kButton, kButton);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (!m_row->lit()) return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(ColourRole::Raised));
            painter.drawRoundedRect(rect(), 6, 6);
        }
        const QRect place(0, 0, kIcon, kIcon);
        icon().paint(&painter, place.translated(rect().center() - place.center()));
        if (m_focus.visible()) paintFocusRing(painter, rect(), m_theme);
    }

private:
    NoteRow* m_row;
    const Theme& m_theme;
    KeyboardFocus m_focus;
};

}  // namespace

NoteRow::NoteRow(const Note& note, NoteAccess access, const Theme& theme, QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_Hover);
    auto* text = new FlowingText(paragraphsOf(note.text), FontRole::PageText, theme, this);
    text->setAccessibleName(tr("Note"));
    auto* line = new QHBoxLayout;
    line->setSpacing(2);
    auto* signature = new QLabel(signatureOf(note), this);
    signature->setTextFormat(Qt::PlainText);
    signature->setFont(fontOf(FontRole::Quiet));
    makeQuiet(*signature, theme);
    line->addWidget(signature, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, 0, kMargin, 0);
    column->setSpacing(2);
    column->addWidget(text);
    column->addLayout(line);
    if (access == NoteAccess::Read) return;
    const auto name = [&](const char* what) { return QStringLiteral("%1 note %2").arg(QLatin1String(what)).arg(note.id.value); };
    addButton(*line, name("change"), "edit", tr("Change this note"), &NoteRow::changeRequested, theme);
    addButton(*line, name("remove"), "close", tr("Remove this note"), &NoteRow::removeRequested, theme);
    text->viewport()->installEventFilter(this);
}

void NoteRow::addButton(QHBoxLayout& line, const QString& name, const char* icon, const QString& words, void (NoteRow::*pressed)(),
                        const Theme& theme) {
    auto* button = new RowTool(this, iconOf(QString::fromLatin1(icon), theme.colour(ColourRole::SecondaryText)), theme);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, pressed);
    line.addWidget(button);
}

bool NoteRow::lit() const {
    if (underMouse()) return true;
    const auto* focus = focusWidget();
    return focus && focus->hasFocus() && qobject_cast<const QAbstractButton*>(focus);
}

void NoteRow::repaintButtons() {
    for (auto* button : findChildren<QAbstractButton*>()) button->update();
}

bool NoteRow::event(QEvent* event) {
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) repaintButtons();
    return QWidget::event(event);
}

bool NoteRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) repaintButtons();
    if (event->type() == QEvent::MouseButtonDblClick && !qobject_cast<QAbstractButton*>(watched)) {
        Q_EMIT changeRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace cruxmap
