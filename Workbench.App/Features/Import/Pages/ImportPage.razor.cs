using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Import.Sessions;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Pages;

/// <summary>
/// Brings an existing operation over: the files are sent, looked through, and imported once somebody has seen what that
/// comes to. The run belongs to its session, so that the page can be left and come back to.
/// </summary>
public sealed partial class ImportPage : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _disposal = new();
    private ImportSession? _session;
    private ModalDialog? _confirm;
    private Actor? _actor;
    private (int Underway, int Failed) _uploads;

    /// <summary>Which session; a new one where the address names none that is there.</summary>
    [SupplyParameterFromQuery(Name = "session")]
    public string? SessionId { get; set; }

    [Inject]
    public required ImportSessions Sessions { get; init; }

    [Inject]
    public required ImportRunner Runner { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IReadOnlyList<FileInfo> Files => ImportSessions.ListFiles(_session!);

    private ImportReport? Report =>
        _session?.Outcome?.Match<ImportReport?>(i => i.Report, r => r.Report, _ => null);

    private bool IsDone => Report is { Written: true };

    private int Added => Report?.Files.Sum(f => f.Added) ?? 0;

    private int Rejected => Report?.Files.Sum(f => f.Rejected) ?? 0;

    private bool CanCheckFiles => Files.Count > 0 && _uploads.Underway == 0 && !_session!.IsBusy;

    private bool CanImport =>
        _session is { Outcome: ImportOutcome.Imported } && Report is { DryRun: true } && Added > 0;

    /// <summary>What the look came to, in one sentence.</summary>
    private string SummaryText =>
        _session!.Outcome is ImportOutcome.Rejected ? ImportTexts.Unreadable
        : Added == 0 ? ImportTexts.NothingNew
        : Rejected == 0 ? Formats.Text(ImportTexts.AllGood, Formats.Number(Added))
        : Formats.Text(ImportTexts.SomeBad, Formats.Number(Added), Formats.Number(Rejected));

    private string? Problem =>
        _session!.HasFailed
            ? ImportTexts.BrokeOff
            : _session.Outcome?.Match<string?>(
                _ => null,
                r => r.Report.DryRun ? null : ImportTexts.NotWritten,
                r => RefusalText.For(r.Why)
            );

    private string PhaseText =>
        (_session!.Progress?.Phase ?? ImportPhase.Reading) switch
        {
            ImportPhase.Reading => ImportTexts.Reading,
            ImportPhase.Comparing => ImportTexts.Comparing,
            ImportPhase.Replaying => Formats.Text(
                ImportTexts.Replaying,
                Formats.Number(_session.Progress!.Completed),
                Formats.Number(_session.Progress.Total)
            ),
            ImportPhase.Writing => ImportTexts.Writing,
        };

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= await Person.GetAsync();
        if (Guid.TryParse(SessionId, out var id) && id != _session?.Id)
        {
            _session = Sessions.Find(_actor, id) ?? _session;
        }

        if (_session is null)
        {
            StartOver();
        }

        await ShowProgressAsync();
    }

    private void StartOver()
    {
        if (_session is not null)
        {
            Sessions.Close(_session);
        }

        _session = Sessions.Open(_actor!);
        Navigation.NavigateTo($"import?session={_session.Id}", replace: true);
    }

    private Task CheckFilesAsync()
    {
        if (CanCheckFiles)
        {
            Runner.StartDryRun(_actor!, _session!);
        }

        return ShowProgressAsync();
    }

    private async Task ImportAsync()
    {
        await _confirm!.CloseAsync();
        if (CanImport)
        {
            Runner.StartImport(_actor!, _session!, skipBad: Rejected > 0);
        }

        await ShowProgressAsync();
    }

    /// <summary>Shows how far it is until it is over.</summary>
    private async Task ShowProgressAsync()
    {
        var session = _session!;
        while (session.IsBusy && !_disposal.IsCancellationRequested)
        {
            StateHasChanged();
            await Task.WhenAny(session.RunningTask, Time.DelayAsync(PollInterval, _disposal.Token));
        }
    }
}
