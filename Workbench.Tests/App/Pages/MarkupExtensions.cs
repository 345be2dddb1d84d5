using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Workbench.Tests.Pages;

/// <summary>Reads the visible content of rendered components.</summary>
internal static partial class MarkupExtensions
{
    /// <summary>Returns the text as a person reads it, with each run of white space as one space.</summary>
    public static string VisibleText(this IElement element) =>
        Blanks().Replace(element.TextContent, " ").Trim();

    public static string VisibleText<T>(this IRenderedComponent<T> shown)
        where T : IComponent =>
        Blanks().Replace(string.Concat(shown.Nodes.Select(n => n.TextContent)), " ").Trim();

    /// <summary>Returns the text of the error message; null if there is none.</summary>
    public static string? AlertText<T>(this IRenderedComponent<T> shown)
        where T : IComponent => shown.FindAll("[role=alert]").SingleOrDefault()?.VisibleText();

    /// <summary>Returns the button with this label, ignoring the shortcut hint.</summary>
    public static IElement Button<T>(this IRenderedComponent<T> shown, string text)
        where T : IComponent =>
        shown
            .FindAll("button")
            .First(b => b.VisibleText().StartsWith(text, StringComparison.Ordinal));

    public static bool Has<T>(this IRenderedComponent<T> shown, string selector)
        where T : IComponent => shown.FindAll(selector).Count > 0;

    /// <summary>Returns the terms of a description list with their values.</summary>
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
