// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/camps_widgets.h"

#include "ui/panels/row_paint.h"
#include "ui/render/painter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace cruxmap {

namespace {

constexpr int kMargin = 8;
constexpr int kRow = 30;
constexpr QSizeF kSwitch{30, 16};
constexpr int kBadge = 28;

}  // namespace

SwitchRow::SwitchRow(const QString& text, const Theme& theme, QWidget* parent) : RowButton(text, theme, parent) {
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SwitchRow::sizeHint() const {
    return {240, kRow};
}

void SwitchRow::paintRow(QPainter& painter) {
    paintLine(painter, rect().adjusted(kMargin, 0, -kMargin - static_cast<int>(kSwitch.width()) - kMargin, 0), text(), FontRole::PageText,
              theme().colour(ColourRole::Text));
    const QRectF track(QPointF(width() - kMargin - kSwitch.width(), (height() - kSwitch.height()) / 2), kSwitch);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(isChecked() ? ColourRole::Selection : ColourRole::SecondaryText));
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const auto radius = track.height() / 2 - 2;
    const QPointF knob(isChecked() ? track.right() - radius - 2 : track.left() + radius + 2, track.center().y());
    painter.setBrush(theme().colour(ColourRole::Chrome));
    painter.drawEllipse(knob, radius, radius);
}

CampHeading::CampHeading(int camp, const QString& name, bool editable, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_camp(camp), m_name(name), m_theme(theme), m_field(new QLineEdit(name)) {
    m_field->setObjectName(QStringLiteral("campName"));
    m_field->setReadOnly(!editable);
    m_field->setCursorPosition(0);
    m_field->setAccessibleName(tr("Name of camp %1").arg(campLetter(camp)));
    m_field->setToolTip(editable ? tr("Write here to give this camp a name of your own") : QString());
    m_field->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin + kBadge - 6, 14, 0, 0);
    row->addWidget(m_field);
    connect(m_field, &QLineEdit::editingFinished, this, &CampHeading::commit);
}

void CampHeading::commit() {
    const auto name = m_field->text().trimmed();
    if (name == m_name) return;
    m_name = name;
    Q_EMIT renamed(name);
}

// The field keeps Enter and Escape from the window's shortcuts; Escape takes back what was written.
bool CampHeading::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::ShortcutOverride) return true;
        m_field->setText(m_name);
        m_field->clearFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CampHeading::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCampBadge(painter, QPointF(kMargin + 10, m_field->geometry().center().y() + 1), m_camp, m_theme);
}

}  // namespace cruxmap
