using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Live;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Plans;

/// <summary>Asks for the next version of the plan: hours, price, dates, how long it is valid, and what it contains.</summary>
public partial class PlanDialog
{
    private ModalDialog? _dialog;
    private PlanForm _form = new();
    private Guid _operation = Guid.NewGuid();
    private string? _problem;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required WritePlan Write { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private int Version => Card.Escalation.NextPlanNo;

    private string Title =>
        Version == 1
            ? EscalationsTexts.StepWritePlan
            : Formats.Text(EscalationsTexts.PlanVersionTitle, Version);

    public Task OpenAsync()
    {
        (_form, _operation) = (PlanForm.From(Card.Progress.Plan, Clock.Today), Guid.NewGuid());
        Forget();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    /// <summary>What was wrong may be right now.</summary>
    private void Forget() => (_problem, _refusal) = (null, null);

    private void UseRate(Money atRate)
    {
        _form.Price = TypedPrice.ToText(atRate.Ore);
        Forget();
    }

    private async Task SaveAsync()
    {
        var (input, problem) = _form.ToInput();
        (_problem, _refusal) = (problem, null);
        if (input is null)
        {
            return;
        }

        var no = Card.Escalation.No;
        var version = Version;
        var target = new EscalationCommandTarget(no, Card.Version, _operation);
        _refusal = (await Write.RunAsync(Actor, target, input, CancellationToken.None)).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(Formats.Text(EscalationsTexts.PlanSaved, version, no), Severity.Success);
        }
    }
}
