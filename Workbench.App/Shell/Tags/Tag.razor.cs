using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Tags;

/// <summary>Shows a status in two or three words, with a shape beside the color.</summary>
public partial class Tag
{
    [Parameter, EditorRequired]
    public TagKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public string? Title { get; set; }

    private string Class => CssClass(Kind);

    /// <summary>Returns the CSS class of a tag, for long lists that render tags without a component each.</summary>
    public static string CssClass(TagKind kind) =>
        kind switch
        {
            TagKind.Ok => "ok",
            TagKind.Due => "due",
            TagKind.Late => "late",
            TagKind.Idle => "idle",
        };
}
