using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Explanations;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Ledger;

/// <summary>Shows the ledger, newest first, with the balance after each entry.</summary>
public partial class LedgerPanel
{
    private const int PageSize = StatementFactsQueries.RecentEntries;

    private IReadOnlyList<LedgerLine> _lines = [];
    private ExplanationDialog? _explanation;

    /// <summary>Whether all entries were requested.</summary>
    [Parameter]
    public bool All { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override LedgerPart LedgerPart => All ? LedgerPart.Whole : LedgerPart.Recent;

    private IReadOnlyList<LedgerLine> VisibleLines =>
        [.. _lines.Reverse().Take(All ? int.MaxValue : PageSize)];

    private string AllEntriesUrl => Navigation.GetUriWithQueryParameter("all", true);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        await base.ReadAsync(ct);
        _lines = View is { } view ? LedgerLine.FromStatement(view.Statement) : [];
    }

    private string? SubjectOf(int ticket) => View!.TicketSubjects.GetValueOrDefault(ticket);

    /// <summary>
    /// Returns what the line itself doesn't show: who ordered the card, the day of the work and the entry it reverses.
    /// </summary>
    private string? NoteText(LedgerLine line)
    {
        List<string> parts = [];
        if (line.Entry.Kind == LedgerEntryKind.Grant && OrderOf(line.Entry.SourceNo) is { } order)
        {
            parts.Add(order);
        }

        if (line.Entry.WorkedOn is { } worked && worked != line.Entry.Date)
        {
            parts.Add(Formats.Text(AgreementsTexts.WorkedOn, Formats.Date(worked)));
        }

        if (line.ReversedEntry is { } reversedEntry)
        {
            parts.Add(
                Formats.Text(
                    AgreementsTexts.TakesBack,
                    HoursText.For(reversedEntry.Kind),
                    Formats.Duration(reversedEntry.Minutes),
                    Formats.Date(reversedEntry.Date)
                )
            );
        }

        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    private string? OrderOf(int sourceNo) =>
        View!.Cards.FirstOrDefault(c => c.SourceNo == sourceNo) is { } card
            ? HoursText.ForOrder(card.OrderedBy, card.Channel, card.Reference)
            : null;

    /// <summary>Explains the balance after a line: the sum of the lines up to it.</summary>
    private async Task ExplainAsync(LedgerLine line)
    {
        var whole = await ReadForExplanationAsync();
        await _explanation!.OpenAsync(
            new(
                AgreementsTexts.Balance,
                line.Entry.Date,
                line.Balance,
                ["A10"],
                [
                    .. LedgerLine
                        .FromStatement(whole.Statement)
                        .TakeWhile(l => l.Entry.No != line.Entry.No)
                        .Append(line)
                        .Select(l => l.Entry),
                ],
                []
            )
        );
    }
}
