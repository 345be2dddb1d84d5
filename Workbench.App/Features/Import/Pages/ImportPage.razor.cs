using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Import.Rooms;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Pages;

/// <summary>
/// Brings an existing operation over: the files are sent, looked through, and imported once somebody has seen what that
/// comes to. The run belongs to its room, so that the page can be left and come back to.
/// </summary>
public sealed partial class ImportPage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource _gone = new();
    private ImportRoom? _room;
    private ModalDialog? _confirm;
    private Actor? _actor;
    private (int Underway, int Failed) _moving;

    /// <summary>Which room; a new one where the address names none that is there.</summary>
    [SupplyParameterFromQuery(Name = "room")]
    public string? Room { get; set; }

    [Inject]
    public required ImportRooms Rooms { get; init; }

    [Inject]
    public required ImportRuns Runs { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IReadOnlyList<FileInfo> Files => ImportRooms.FilesOf(_room!);

    private ImportReport? Report =>
        _room?.Outcome?.Match<ImportReport?>(i => i.Report, r => r.Report, _ => null);

    private bool IsDone => Report is { Written: true };

    private int Added => Report?.Files.Sum(f => f.Added) ?? 0;

    private int Rejected => Report?.Files.Sum(f => f.Rejected) ?? 0;

    private bool MayLook => Files.Count > 0 && _moving.Underway == 0 && !_room!.IsBusy;

    private bool MayImport =>
        _room is { Outcome: ImportOutcome.Imported } && Report is { DryRun: true } && Added > 0;

    /// <summary>What the look came to, in one sentence.</summary>
    private string Verdict =>
        _room!.Outcome is ImportOutcome.Rejected ? Texts.Import_Unreadable
        : Added == 0 ? Texts.Import_NothingNew
        : Rejected == 0 ? Formats.Text(Texts.Import_AllGood, Formats.Number(Added))
        : Formats.Text(Texts.Import_SomeBad, Formats.Number(Added), Formats.Number(Rejected));

    private string? Problem =>
        _room!.BrokeOff
            ? Texts.Import_BrokeOff
            : _room.Outcome?.Match<string?>(
                _ => null,
                r => r.Report.DryRun ? null : Texts.Import_NotWritten,
                r => RefusalText.For(r.Why)
            );

    private string PhaseText =>
        (_room!.Step?.Phase ?? ImportPhase.Reading) switch
        {
            ImportPhase.Reading => Texts.Import_Reading,
            ImportPhase.Comparing => Texts.Import_Comparing,
            ImportPhase.Replaying => Formats.Text(
                Texts.Import_Replaying,
                Formats.Number(_room.Step!.Done),
                Formats.Number(_room.Step.Of)
            ),
            ImportPhase.Writing => Texts.Import_Writing,
        };

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= await Person.GetAsync();
        if (Guid.TryParse(Room, out var id) && id != _room?.Id)
        {
            _room = Rooms.Find(_actor, id) ?? _room;
        }

        if (_room is null)
        {
            StartOver();
        }

        await FollowAsync();
    }

    private void StartOver()
    {
        if (_room is not null)
        {
            Rooms.Close(_room);
        }

        _room = Rooms.Open(_actor!);
        Navigation.NavigateTo($"import?room={_room.Id}", replace: true);
    }

    private Task LookAsync()
    {
        if (MayLook)
        {
            Runs.Look(_actor!, _room!);
        }

        return FollowAsync();
    }

    private async Task ImportAsync()
    {
        await _confirm!.CloseAsync();
        if (MayImport)
        {
            Runs.Write(_actor!, _room!, skipBad: Rejected > 0);
        }

        await FollowAsync();
    }

    /// <summary>Shows how far it is until it is over.</summary>
    private async Task FollowAsync()
    {
        var room = _room!;
        while (room.IsBusy && !_gone.IsCancellationRequested)
        {
            StateHasChanged();
            await Task.WhenAny(room.Running, Time.DelayAsync(Pause, _gone.Token));
        }
    }
}
