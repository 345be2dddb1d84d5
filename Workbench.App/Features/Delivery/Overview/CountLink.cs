using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>A number that links to its tickets. Markup, because the weeks of a year have hundreds of them.</summary>
internal static class CountLink
{
    private static readonly MarkupString Zero = EncodedMarkup.Create(
        $"""<span class="muted">0</span>"""
    );

    /// <summary>Returns the link. Zero is not a link.</summary>
    /// <param name="isLate">True if the number is red.</param>
    public static MarkupString Create(int value, string href, bool isLate = false) =>
        value == 0
            ? Zero
            : EncodedMarkup.Create(
                $"""<a class="{(isLate ? "late" : "")}" href="{href}">{Formats.Number(value)}</a>"""
            );
}
