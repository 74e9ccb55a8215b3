// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/form.h"

#include "ui/panels/choice_button.h"
#include "ui/panels/section_heading.h"
#include "ui/render/fonts.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace cruxmap {

namespace {

constexpr int kLabelWidth = 104;

class FieldLine : public QLineEdit {
public:
    FieldLine(const std::string& text, std::function<void(const std::string&)> written, QWidget* parent)
        : QLineEdit(QString::fromStdString(text), parent), m_before(this->text()), m_written(std::move(written)) {
        setCursorPosition(0);
        connect(this, &QLineEdit::editingFinished, this, [this] {
            const auto now = this->text().simplified();
            if (now == m_before) return;
            m_before = now;
            m_written(now.toStdString());
        });
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() != Qt::Key_Escape || text() == m_before) return QLineEdit::keyPressEvent(event);
        setText(m_before);
    }

private:
    QString m_before;
    std::function<void(const std::string&)> m_written;
};

}  // namespace

Form::Form(const Theme& theme, bool editable, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_editable(editable), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(6, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnStretch(1, 1);
}

void Form::addLine(const QString& label, const char* name, const std::string& text, const QString& wanted,
                   std::function<void(const std::string&)> written) {
    auto* field = new FieldLine(text, std::move(written), this);
    field->setObjectName(QString::fromLatin1(name));
    field->setPlaceholderText(m_editable ? wanted : QString());
    field->setReadOnly(!m_editable);
    add(label, field);
}

void Form::addChoice(const QString& label, const char* name, const std::vector<QString>& choices, int current,
                     std::function<void(int)> chosen) {
    auto* field = new ChoiceButton(choices, current, std::move(chosen), m_theme, this);
    field->setObjectName(QString::fromLatin1(name));
    field->setEnabled(m_editable);
    add(label, field);
}

void Form::add(const QString& label, QWidget* field) {
    const auto row = m_grid->rowCount();
    auto* caption = new QLabel(label, this);
    caption->setFont(fontOf(FontRole::PageText));
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(field);
    makeQuiet(*caption, m_theme);
    field->setAccessibleName(label);
    m_grid->addWidget(caption, row, 0);
    m_grid->addWidget(field, row, 1, qobject_cast<QLineEdit*>(field) ? Qt::Alignment() : Qt::AlignLeft);
}

}  // namespace cruxmap
