using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Shell.Components;

/// <summary>
/// Says how much of a field's maximum is used, from nine tenths on. The field has no <c>maxlength</c> of that size, because a
/// browser cuts a pasted text without a word; the command refuses a text that is too long.
/// </summary>
public partial class TextLimit
{
    /// <summary>
    /// The maximum length of a field. A longer text would exceed what the connection of a page takes in one message.
    /// </summary>
    public const int MaxReceived = 1_000_000;

    [Parameter, EditorRequired]
    public required string? Text { get; set; }

    /// <summary>The number of characters that are accepted.</summary>
    [Parameter, EditorRequired]
    public int Max { get; set; }

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
}
