// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/file_list.h"

#include "ui/panels/rich_text.h"
#include "ui/panels/row_paint.h"
#include "ui/panels/section_heading.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace cruxmap {

namespace {

constexpr int kRowHeightTwoLines = 46;
constexpr int kInset = 10;
constexpr int kCross = 24;

}  // namespace

FileRow::FileRow(const QString& name, const QString& detail, const QString& removeWords, QWidget* parent)
    : QAbstractButton(parent), m_detail(detail), m_removeWords(removeWords), m_theme(&Theme::light()) {
    setText(name);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FileRow::setTheme(const Theme& theme) {
    m_theme = &theme;
    update();
}

QSize FileRow::sizeHint() const {
    return {220, kRowHeightTwoLines};
}

QRect FileRow::crossRect() const {
    return {width() - kCross - 6, (height() - kCross) / 2, kCross, kCross};
}

bool FileRow::showsCross() const {
    return underMouse() || hasFocus();
}

void FileRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool there = property("there").toBool();
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->colour(ColourRole::Raised));
        painter.drawRoundedRect(rect(), 8, 8);
    }
    const auto text = rect().adjusted(kInset, 5, showsCross() ? -kCross - 12 : -kInset, -5);
    const auto secondary = m_theme->colour(ColourRole::SecondaryText);
    paintLine(painter, QRect(text.left(), text.top(), text.width(), 20), this->text(), FontRole::Speaker,
              there ? m_theme->colour(ColourRole::Text) : secondary);
    paintLine(painter, QRect(text.left(), text.top() + 20, text.width(), 16), m_detail, FontRole::Quiet, secondary);
    if (showsCross()) {
        const QPointF centre = QRectF(crossRect()).center();
        const bool over = crossRect().contains(mapFromGlobal(QCursor::pos())) && underMouse();
        painter.setPen(QPen(over ? m_theme->colour(ColourRole::Text) : secondary, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-4, -4), centre + QPointF(4, 4));
        painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4));
    }
    if (hasFocus()) paintFocusRing(painter, rect(), *m_theme, 8);
}

void FileRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void FileRow::mousePressEvent(QMouseEvent* event) {
    if (!crossRect().contains(event->pos())) QAbstractButton::mousePressEvent(event);
}

void FileRow::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && crossRect().contains(event->pos()) && !isDown()) {
        Q_EMIT removeRequested();
    } else {
        QAbstractButton::mouseReleaseEvent(event);
    }
}

void FileRow::mouseMoveEvent(QMouseEvent* event) {
    QAbstractButton::mouseMoveEvent(event);
    update(crossRect());
}

bool FileRow::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = *static_cast<QHelpEvent*>(event);
        if (crossRect().contains(help.pos())) {
            QToolTip::showText(help.globalPos(), plainTip(m_removeWords), this);
            return true;
        }
    }
    return QAbstractButton::event(event);
}

FileList::FileList(const QString& heading, const QString& emptyWords, const QString& removeWords, QWidget* parent)
    : QWidget(parent),
      m_heading(new SectionHeading(heading, this)),
      m_empty(new QLabel(emptyWords, this)),
      m_column(new QVBoxLayout(this)),
      m_removeWords(removeWords),
      m_theme(&Theme::light()) {
    m_empty->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_heading);
    m_column->addSpacing(8);
    m_column->addWidget(m_empty);
}

void FileList::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_heading->setTheme(theme);
    makeQuiet(*m_empty, theme);
    for (auto* row : m_rows) row->setTheme(theme);
}

// The rows' ground reaches beyond the heading's left edge, so that their text is in line with it.
void FileList::setItems(const std::vector<Item>& items) {
    for (auto* row : m_rows) row->deleteLater();
    m_rows.clear();
    m_empty->setVisible(items.empty());
    const auto inset = items.empty() ? 0 : kInset;
    m_heading->setContentsMargins(inset, 0, inset, 0);
    for (const auto& item : items) {
        auto* row = new FileRow(item.name, item.detail, m_removeWords, this);
        row->setProperty("there", item.there);
        row->setToolTip(plainTip(item.tip));
        row->setTheme(*m_theme);
        if (item.there) {
            row->setCursor(Qt::PointingHandCursor);
            connect(row, &QAbstractButton::clicked, this, [this, path = item.path] { Q_EMIT opened(path); });
        }
        connect(row, &FileRow::removeRequested, this, [this, path = item.path] { Q_EMIT removed(path); });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
}

}  // namespace cruxmap
