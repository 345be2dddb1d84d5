using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Shell.Components;

/// <summary>
/// Says how much of a field's maximum is used, from nine tenths on. The field has no <c>maxlength</c> of that size, because a
/// browser cuts a pasted text without a word; the command refuses a text that is too long. Where the page takes files, such a text
/// can be attached as one (upload.js), which leaves a line in the field; the text can be put back.
/// </summary>
public partial class TextLimit
{
    /// <summary>
    /// The maximum length of a field. A longer text would exceed what the connection of a page takes in one message.
    /// </summary>
    public const int MaxReceived = 1_000_000;

    /// <summary>The text that was attached as a file.</summary>
    private string? _attached;

    /// <summary>What the field contained right after that.</summary>
    private string? _line;

    [Parameter, EditorRequired]
    public required string? Text { get; set; }

    /// <summary>The number of characters that are accepted.</summary>
    [Parameter, EditorRequired]
    public int Max { get; set; }

    /// <summary>The id of the field, if its text can be attached as a file.</summary>
    [Parameter]
    public string? FieldId { get; set; }

    /// <summary>Called with the text that somebody put back after it was attached.</summary>
    [Parameter]
    public EventCallback<string> Restored { get; set; }

    private int Length => Text?.Length ?? 0;

    private bool IsOver => Length > Max;

    private bool IsNear => Length * 10L >= Max * 9L;

    private string Sentence =>
        IsOver
            ? Formats.Text(
                CommonTexts.TextLimit_Over,
                Formats.Number(Length),
                Formats.Number(Max),
                Formats.Number(Length - Max)
            )
            : Formats.Text(CommonTexts.TextLimit_Near, Formats.Number(Length), Formats.Number(Max));

    protected override void OnParametersSet()
    {
        if (_attached is not null && !IsOver)
        {
            _line ??= Text;
        }
    }

    /// <summary>Puts the attached text back in place of the line. What was written after it stays.</summary>
    private Task RestoreAsync()
    {
        var (attached, line, text) = (_attached!, _line ?? "", Text ?? "");
        (_attached, _line) = (null, null);
        return Restored.InvokeAsync(
            text.StartsWith(line, StringComparison.Ordinal) ? attached + text[line.Length..]
            : text.Length == 0 ? attached
            : $"{attached}\n\n{text}"
        );
    }
}
