using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Workbench.Tests.Pages;

/// <summary>Reading what stands on the screen.</summary>
internal static partial class MarkupExtensions
{
    /// <summary>What a person reads: white space as one blank.</summary>
    public static string VisibleText(this IElement element) =>
        Blanks().Replace(element.TextContent, " ").Trim();

    public static string VisibleText<T>(this IRenderedComponent<T> shown)
        where T : IComponent =>
        Blanks().Replace(string.Concat(shown.Nodes.Select(n => n.TextContent)), " ").Trim();

    /// <summary>The sentence that says why not; null where there is none.</summary>
    public static string? AlertText<T>(this IRenderedComponent<T> shown)
        where T : IComponent => shown.FindAll("[role=alert]").SingleOrDefault()?.VisibleText();

    /// <summary>The button with these words on it, a key's hint left out.</summary>
    public static IElement Button<T>(this IRenderedComponent<T> shown, string text)
        where T : IComponent =>
        shown
            .FindAll("button")
            .First(b => b.VisibleText().StartsWith(text, StringComparison.Ordinal));

    public static bool Has<T>(this IRenderedComponent<T> shown, string selector)
        where T : IComponent => shown.FindAll(selector).Count > 0;

    /// <summary>The description list: term and what is said of it.</summary>
    public static IReadOnlyDictionary<string, string> Terms<T>(this IRenderedComponent<T> shown)
        where T : IComponent =>
        shown
            .FindAll("dt")
            .ToDictionary(
                t => t.VisibleText(),
                t => t.NextElementSibling!.VisibleText(),
                StringComparer.Ordinal
            );

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
