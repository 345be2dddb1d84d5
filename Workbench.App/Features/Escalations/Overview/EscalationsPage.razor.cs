using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Shows the escalations to pick up, oldest first, with the time left; those picked up; and those decided.</summary>
public partial class EscalationsPage
{
    /// <summary>The operation id of each escalation, so that a second click repeats the same attempt.</summary>
    private readonly Dictionary<int, Guid> _operations = [];

    private EscalationsView? _view;
    private Refusal? _refusal;

    /// <summary>The tab as the address states it; any other value means the first tab.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabText { get; set; }

    [Inject]
    public required EscalationsQuery Query { get; init; }

    [Inject]
    public required PickUpEscalation PickUp { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool CanPickUp => Actor.HasAny(Roles.Sales | Roles.TeamLead);

    private EscalationTab Tab =>
        Enum.TryParse<EscalationTab>(TabText, ignoreCase: true, out var tab) && Enum.IsDefined(tab)
            ? tab
            : EscalationTab.ToPickUp;

    private string? SummaryText =>
        _view is { } view ? Formats.Text(EscalationsTexts.Sum, view.ToPickUp, view.Mine) : null;

    /// <summary>The time left runs out without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(1);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _view?.Tab != Tab)
        {
            _refusal = null;
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Escalation or ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        EscalationsView view;
        do
        {
            view = await Query.RunAsync(Actor, Tab, ct);
        } while (view.Tab != Tab);

        _view = view;
    }

    private async Task PickUpAsync(int no)
    {
        // No version is compared, because picking up overwrites nothing: the transaction checks whether the escalation is still
        // free and says who was faster.
        _operations.TryAdd(no, Guid.NewGuid());
        var target = new EscalationCommandTarget(no, null, _operations[no]);
        var outcome = await PickUp.RunAsync(Actor, target, CancellationToken.None);
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            Snackbar.Add(Formats.Text(EscalationsTexts.PickedUp, no), Severity.Success);
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"escalations/{no}"));
        }
    }

    private static string Href(EscalationTab tab) =>
        tab switch
        {
            EscalationTab.ToPickUp => "escalations",
            EscalationTab.Mine => "escalations?tab=mine",
            EscalationTab.Others => "escalations?tab=others",
            EscalationTab.Done => "escalations?tab=done",
        };

    private static string Title(EscalationTab tab) =>
        tab switch
        {
            EscalationTab.ToPickUp => EscalationsTexts.TabToPickUp,
            EscalationTab.Mine => EscalationsTexts.TabMine,
            EscalationTab.Others => EscalationsTexts.TabOthers,
            EscalationTab.Done => EscalationsTexts.TabDone,
        };

    private static string Name(EscalationTab tab, EscalationsView view) =>
        tab switch
        {
            EscalationTab.ToPickUp => $"{Title(tab)} {view.ToPickUp}",
            EscalationTab.Mine => $"{Title(tab)} {view.Mine}",
            EscalationTab.Others => $"{Title(tab)} {view.Others}",
            EscalationTab.Done => Title(tab),
        };

    private static (string Title, string Text) Empty(EscalationTab tab) =>
        tab switch
        {
            EscalationTab.ToPickUp => (
                EscalationsTexts.EmptyToPickUp,
                EscalationsTexts.EmptyToPickUpText
            ),
            EscalationTab.Mine => (EscalationsTexts.EmptyMine, EscalationsTexts.EmptyMineText),
            EscalationTab.Others => (
                EscalationsTexts.EmptyOthers,
                EscalationsTexts.EmptyOthersText
            ),
            EscalationTab.Done => (EscalationsTexts.EmptyDone, EscalationsTexts.EmptyDoneText),
        };
}
