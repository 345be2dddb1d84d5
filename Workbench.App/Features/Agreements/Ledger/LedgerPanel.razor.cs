using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Explanations;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Ledger;

/// <summary>The ledger, the newest first, with the balance after each entry.</summary>
public partial class LedgerPanel
{
    private const int PageSize = 100;

    private IReadOnlyList<LedgerLine> _lines = [];
    private ExplanationDialog? _explanation;

    /// <summary>All of them, where somebody asked for that.</summary>
    [SupplyParameterFromQuery(Name = "all")]
    public bool? All { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IReadOnlyList<LedgerLine> VisibleLines =>
        [.. _lines.Reverse().Take(All == true ? int.MaxValue : PageSize)];

    private string AllEntriesUrl => Navigation.GetUriWithQueryParameter("all", true);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        await base.ReadAsync(ct);
        _lines = View is { } view ? LedgerLine.FromStatement(view.Statement) : [];
    }

    private string? SubjectOf(int ticket) => View!.TicketSubjects.GetValueOrDefault(ticket);

    /// <summary>What is not plain from the line itself: the day worked, and what is taken back.</summary>
    private static string? NoteText(LedgerLine line)
    {
        List<string> said = [];
        if (line.Entry.WorkedOn is { } worked && worked != line.Entry.Date)
        {
            said.Add(Formats.Text(Texts.Hours_WorkedOn, Formats.Date(worked)));
        }

        if (line.ReversedEntry is { } back)
        {
            said.Add(
                Formats.Text(
                    Texts.Hours_TakesBack,
                    HoursText.For(back.Kind),
                    Formats.Duration(back.Minutes),
                    Formats.Date(back.Date)
                )
            );
        }

        return said.Count == 0 ? null : string.Join(" · ", said);
    }

    /// <summary>The balance after a line: the sum of the lines up to it.</summary>
    private Task ExplainAsync(LedgerLine line) =>
        _explanation!.OpenAsync(
            new(
                Texts.Hours_Balance,
                line.Entry.Date,
                line.Balance,
                ["A10"],
                [
                    .. _lines
                        .TakeWhile(l => l.Entry.No != line.Entry.No)
                        .Append(line)
                        .Select(l => l.Entry),
                ],
                []
            )
        );
}
