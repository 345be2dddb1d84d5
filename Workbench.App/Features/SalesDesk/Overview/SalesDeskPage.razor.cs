using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.Overview;

/// <summary>
/// Shows sales what can be sold or must be asked, the most urgent first. A task leaves the list when its cause is gone, waits for
/// an answer, or is put off.
/// </summary>
public partial class SalesDeskPage
{
    private const int RowsAtOnce = 50;

    private static readonly SalesDeskFilter Start = SalesDeskFilter.Create(null, null);

    private SalesDeskView? _view;
    private int _maxRows = RowsAtOnce;
    private ContactDialog? _contact;
    private SnoozeDialog? _snooze;
    private Refusal? _refusal;

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [Inject]
    public required SalesDeskQuery Query { get; init; }

    [Inject]
    public required ResumeSalesTask Resume { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SalesDeskFilter Filter => SalesDeskFilter.Create(Show, Kind);

    private string? SummaryText =>
        _view is not { } view
            ? null
            : string.Join(
                " · ",
                new[]
                {
                    Formats.Text(
                        SalesDeskTexts.Sum_ToDo,
                        view.CountByStatus.GetValueOrDefault(SalesTaskStatus.ToDo)
                    ),
                    view.RemindersDue > 0
                        ? Formats.Text(SalesDeskTexts.Sum_Reminders, view.RemindersDue)
                        : null,
                    view.Uncovered.Ore > 0
                        ? Formats.Text(SalesDeskTexts.Sum_Uncovered, view.Uncovered)
                        : null,
                }.Where(part => part is not null)
            );

    private (string Title, string Text) EmptyText =>
        _view?.Filter switch
        {
            { Kind: not null } => (SalesDeskTexts.Empty_Kind, SalesDeskTexts.Empty_KindText),
            { Status: SalesTaskStatus.AwaitsAnswer } => (
                SalesDeskTexts.Empty_Waiting,
                SalesDeskTexts.Empty_WaitingText
            ),
            { Status: SalesTaskStatus.Snoozed } => (
                SalesDeskTexts.Empty_Snoozed,
                SalesDeskTexts.Empty_SnoozedText
            ),
            _ => (SalesDeskTexts.Empty_ToDo, SalesDeskTexts.Empty_ToDoText),
        };

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _view?.Filter != Filter)
        {
            (_refusal, _maxRows) = (null, RowsAtOnce);
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic == ChangeTopic.SalesFollowUp || SalesDeskCache.IsAffectedBy(change);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        SalesDeskView view;
        do
        {
            view = await Query.RunAsync(Actor, Filter, _maxRows, ct);
        } while (view.Filter != Filter);

        _view = view;
    }

    private static string StatusText(SalesTaskStatus status) =>
        status switch
        {
            SalesTaskStatus.ToDo => SalesDeskTexts.Status_ToDo,
            SalesTaskStatus.AwaitsAnswer => SalesDeskTexts.Status_AwaitsAnswer,
            SalesTaskStatus.Snoozed => SalesDeskTexts.Status_Snoozed,
        };

    private void OnKindChanged(ChangeEventArgs chosen) =>
        Navigation.NavigateTo(
            (
                Filter with
                {
                    Kind = SalesDeskFilter.Create(null, chosen.Value as string).Kind,
                }
            ).Address,
            replace: true
        );

    private Task ShowMoreAsync()
    {
        _maxRows += RowsAtOnce;
        return ReadAsync(DisposalToken);
    }

    private Task ContactAsync(SalesTask task) => _contact!.OpenAsync(task);

    private Task SnoozeAsync(SalesTask task) => _snooze!.OpenAsync(task);

    private async Task ResumeAsync(SalesTask task)
    {
        var outcome = await Resume.RunAsync(
            Actor,
            SalesTaskCommandTarget.From(task.Key, Guid.NewGuid()),
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
    }
}
