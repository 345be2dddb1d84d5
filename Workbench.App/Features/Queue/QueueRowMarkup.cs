using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;

namespace Workbench.App.Features.Queue;

/// <summary>
/// The texts of a row of the queue. They are the same on every page in the same language, so they are created once for each
/// version of the row.
/// </summary>
/// <param name="Link">The content of the link to the ticket.</param>
/// <param name="Cells">The cells behind the link.</param>
internal sealed record QueueRowMarkup(MarkupString Link, MarkupString Cells)
{
    private static readonly ConditionalWeakTable<
        QueueRow,
        ConcurrentDictionary<string, QueueRowMarkup>
    > Created = new();

    /// <summary>Returns the texts in the language of the page.</summary>
    public static QueueRowMarkup For(QueueRow row) =>
        Created
            .GetValue(row, _ => new(StringComparer.Ordinal))
            .GetOrAdd(CultureInfo.CurrentUICulture.Name, (_, r) => Create(r), row);

    private static QueueRowMarkup Create(QueueRow row) =>
        new(
            EncodedMarkup.Create(
                $"""<span class="no">{row.Number}</span><b>{row.Subject}</b>{Note(QueueText.PriorityText(row))}{Note(QueueText.ReasonText(row))}{Note(QueueText.TogetherText(row))}"""
            ),
            EncodedMarkup.Create(
                $"""<td class="customer" title="{row.Customer}">{row.Customer}</td><td class="opt">{DomainText.For(row.Size)}</td><td class="num opt">{Formats.Duration(row.PlannedTime.Value)}</td><td class="num opt">{Formats.DayCount(row.Target.AgeDays)}{CountedAge(row)}</td><td><span class="tag {Tag.CssClass(TargetTag.KindOf(row.Target, row.State))}" title="{QueueText.DeadlineText(row)}">{TargetTag.TextOf(row.Target, row.State)}</span></td><td class="num">{QueueText.HoursText(row)}</td>"""
            )
        );

    private static MarkupString? Note(string? text) =>
        text is null
            ? null
            : EncodedMarkup.Create($"""<span class="sub" title="{text}">{text}</span>""");

    private static MarkupString? CountedAge(QueueRow row) =>
        QueueText.CountedAgeText(row) is { } counted
            ? EncodedMarkup.Create($"""<span class="counted">({counted})</span>""")
            : null;
}
