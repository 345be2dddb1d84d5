using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Overview;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Imports days away from a calendar file, after a preview of what is added, changed and skipped, and why.</summary>
public partial class CalendarImportPage
{
    /// <summary>Rows shown of each list. All of them are imported.</summary>
    private const int MaxRows = 200;

    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private IReadOnlyList<AbsencesView.Member> _people = [];
    private CalendarPreview? _preview;
    private ImportedAbsences? _imported;
    private Refusal? _refusal;
    private Guid _fileId = Guid.NewGuid();
    private Guid _operation = Guid.NewGuid();
    private bool _isUploaded;
    private int _personId;

    [Inject]
    public required CalendarPreviewQuery Preview { get; init; }

    [Inject]
    public required ImportAbsences Import { get; init; }

    [Inject]
    public required AbsencesQuery Absences { get; init; }

    private int NotImportedCount =>
        _preview is { } preview
            ? preview.Steps.Count(s => s.Transition is null) + preview.Skipped.Count
            : 0;

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Person;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        if (_personId == 0)
        {
            _personId = Actor.Id;
        }

        var today = AbsencePeriod.Containing(Clock.Today, isWeek: true);
        _people = (await Absences.RunAsync(Actor, today, ct)).People;
    }

    private int Count(AbsenceImportKind kind) => _preview!.Steps.Count(s => s.Kind == kind);

    private async Task PreviewAsync()
    {
        (_isUploaded, _imported) = (true, null);
        var outcome = await Preview.RunAsync(Actor, _personId, _fileId, DisposalToken);
        _refusal = outcome.Refusal;
        _preview = outcome.Match<CalendarPreview?>(preview => preview, _ => null);
        _chosen.Clear();
        _chosen.UnionWith(
            _preview?.Steps.Where(s => s.Transition is not null).Select(s => s.Source.SourceKey)
                ?? []
        );
        _operation = Guid.NewGuid();
        if (_preview is null)
        {
            // The box takes the next file.
            (_fileId, _isUploaded) = (Guid.NewGuid(), false);
        }
    }

    private async Task OnPersonChangedAsync(ChangeEventArgs e)
    {
        if (
            int.TryParse(
                e.Value?.ToString(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
        )
        {
            _personId = id;
            if (_isUploaded)
            {
                await PreviewAsync();
            }
        }
    }

    private void Toggle(string key)
    {
        if (!_chosen.Remove(key))
        {
            _chosen.Add(key);
        }

        _operation = Guid.NewGuid();
    }

    private async Task ImportAsync()
    {
        var outcome = await Import.RunAsync(
            Actor,
            _personId,
            _fileId,
            _chosen,
            _operation,
            DisposalToken
        );
        _refusal = outcome.Refusal;
        if (outcome.Match<ImportedAbsences?>(done => done, _ => null) is { } done)
        {
            StartOver();
            _imported = done;
        }
    }

    private void StartOver()
    {
        (_preview, _imported, _refusal, _isUploaded) = (null, null, null, false);
        (_fileId, _operation) = (Guid.NewGuid(), Guid.NewGuid());
        _chosen.Clear();
    }
}
