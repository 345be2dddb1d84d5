using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Explanations;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Usage;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>
/// Answers what the hours were used for: a sentence, then by ticket, month and activity. The address has the range of days.
/// </summary>
public partial class UsagePanel
{
    private UsageView? _view;
    private IReadOnlyList<UsageRow> _tickets = [];
    private IReadOnlyList<UsageRow> _months = [];
    private IReadOnlyList<UsageRow> _activities = [];
    private ExplanationDialog? _explanation;
    private bool _rangeProblem;
    private (int, DateOnly, UsagePeriodRequest) _loaded;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>The day up to which the usage counts.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    /// <summary>The name of the range, as the address states it.</summary>
    [Parameter]
    public string Period { get; set; } = "";

    /// <summary>The first own day, as the address states it.</summary>
    [Parameter]
    public string From { get; set; } = "";

    /// <summary>The last own day, as the address states it.</summary>
    [Parameter]
    public string To { get; set; } = "";

    [Inject]
    public required UsageQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private (int, DateOnly, UsagePeriodRequest) Wanted =>
        (Customer.Id, AsOf, UsagePeriodRequest.Parse(Period, From, To));

    /// <summary>The parts with time, and the drawn hours in any case.</summary>
    private IReadOnlyList<UsagePart> Parts =>
        [
            .. Enum.GetValues<UsagePart>()
                .Where(p => p == UsagePart.Drawn || _view!.Sum[p] != Minutes.Zero),
        ];

    private IEnumerable<UsagePeriodKind> Kinds =>
        Enum.GetValues<UsagePeriodKind>()
            .Where(k =>
                k switch
                {
                    UsagePeriodKind.Term => _view!.HasTerm,
                    UsagePeriodKind.Previous => _view!.HasPrevious,
                    UsagePeriodKind.Year or UsagePeriodKind.Own => true,
                }
            );

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != Wanted)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id)
        || (change.Topic == ChangeTopic.Ticket && _view?.MayConcern(change.EntityId) != false);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        UsageView view;
        do
        {
            _loaded = Wanted;
            view = await Query.RunAsync(Actor, Customer.Id, _loaded.Item3, AsOf, ct);
        } while (_loaded != Wanted);

        _view = view;
        _rangeProblem = _loaded.Item3 is { Kind: UsagePeriodKind.Own, Range: null };
        _tickets =
        [
            .. view.ByTicket.Select(t => new UsageRow(
                UsageSelection.OfTicket(t.Number),
                t.Number is null ? AgreementsTexts.UsageNoTicket : t.Subject,
                t.Sum
            )
            {
                Ticket = t.Number,
            }),
        ];
        _months =
        [
            .. view.ByMonth.Select(m => new UsageRow(
                UsageSelection.OfMonth(m.Month),
                m.Month.ToString("MMM yyyy", CultureInfo.CurrentCulture),
                m.Sum
            )),
        ];
        _activities =
        [
            .. view.ByActivity.Select(a => new UsageRow(
                UsageSelection.OfActivity(a.Activity),
                a.Activity is { } activity
                    ? DomainText.For(activity)
                    : AgreementsTexts.UsageNoActivity,
                a.Sum
            )),
        ];
    }

    private string UrlOf(UsagePeriodKind kind) =>
        kind == UsagePeriodKind.Own
            ? UrlOf(_view!.Period.From, _view.Period.LastDay)
            : Url(kind == UsagePeriodKind.Term ? null : NameOf(kind), null, null);

    private string UrlOf(DateOnly from, DateOnly to) =>
        Url(NameOf(UsagePeriodKind.Own), AddressDate.ToText(from), AddressDate.ToText(to));

    private string Url(string? period, string? from, string? to) =>
        Navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["period"] = period,
                ["from"] = from,
                ["to"] = to,
            }
        );

    private static string NameOf(UsagePeriodKind kind) => kind.ToString().ToLowerInvariant();

    private void GoTo(DateOnly? from, DateOnly? to)
    {
        if (from is { } first && to is { } last)
        {
            Navigation.NavigateTo(UrlOf(first, last));
        }
    }

    /// <summary>Explains a number by its rules and entries.</summary>
    /// <param name="row">Null for the sum of all.</param>
    private async Task ExplainAsync(UsageRow? row, UsagePart part)
    {
        var period = _view!.Period;
        var lines = await Query.ExplainAsync(
            Actor,
            Customer.Id,
            period,
            row?.Selection ?? UsageSelection.All,
            part,
            DisposalToken
        );
        var title = row is null
            ? UsageText.For(part)
            : $"{(row.Ticket is { } ticket ? Formats.Text(AgreementsTexts.Ticket, ticket) : row.Name)}, {UsageText.For(part)}";
        await _explanation!.OpenAsync(
            new(
                title,
                period.LastDay,
                new(lines.Sum(l => l.Minutes.Value)),
                UsageText.RulesOf(part),
                [.. lines.Select(l => l.Entry).OfType<LedgerEntry>()],
                []
            )
            {
                Times = part == UsagePart.Drawn ? [] : lines,
            }
        );
    }
}
