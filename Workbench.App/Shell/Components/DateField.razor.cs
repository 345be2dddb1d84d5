using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Live;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Shell.Components;

/// <summary>
/// Takes a date: typed, or chosen in a calendar in the language of the page. The calendar exists only while it is open, so that
/// a closed field costs an open page little. Other attributes belong to the input.
/// </summary>
public sealed partial class DateField : IAsyncDisposable
{
    /// <summary>The list of years shows no more: each year is an element, and thousands of them would break the connection.</summary>
    private const int YearsBack = 30;
    private const int YearsAhead = 15;

    private ElementReference _field;
    private ElementReference _calendar;
    private IJSObjectReference? _module;
    private string _text = "";
    private string _typed = "";
    private DateOnly? _shown;
    private DateOnly? _received;
    private bool _isNotUnderstood;
    private bool _isOpen;
    private bool _isPlaced;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The label of the field, which names the calendar. The page shows it in a label element or as aria-label.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The date; null while the field is empty or its text isn't a date.</summary>
    [Parameter]
    public DateOnly? Value { get; set; }

    [Parameter]
    public EventCallback<DateOnly?> ValueChanged { get; set; }

    /// <summary>Notifies whether there is a text that isn't a date. For forms in which the date may be missing.</summary>
    [Parameter]
    public EventCallback<bool> IsNotUnderstoodChanged { get; set; }

    /// <summary>The first day that the calendar offers. An earlier one can be typed; the form refuses it.</summary>
    [Parameter]
    public DateOnly? Min { get; set; }

    /// <summary>The last day that the calendar offers. A later one can be typed; the form refuses it.</summary>
    [Parameter]
    public DateOnly? Max { get; set; }

    /// <summary>Whether the date may be missing: then the calendar has a button that clears it.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>The id of the element that explains the field.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>The text of the saved draft, for a field with data-autosave; null while it is unknown.</summary>
    [Parameter]
    public string? SavedText { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? AdditionalAttributes { get; set; }

    [Inject]
    public required StockholmClock Clock { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    private string CalendarLabel => Formats.Text(CommonTexts.Date_Calendar, Label);

    private string ProblemId => $"{Id}-problem";

    private string? DescriptionIds =>
        !_isNotUnderstood ? DescribedBy
        : DescribedBy is null ? ProblemId
        : $"{ProblemId} {DescribedBy}";

    /// <summary>
    /// The fingerprint of the saved text as it was typed: the browser keeps "20261128" until the server has it, and the field
    /// shows it as "2026-11-28".
    /// </summary>
    private string? Fingerprint =>
        SavedText is null
            ? null
            : DraftFingerprint.Calculate(
                string.Equals(SavedText, _text, StringComparison.Ordinal) ? _typed : SavedText
            );

    private DateOnly FirstDay => Later(Min, Clock.Today.AddYears(-YearsBack));

    private DateOnly LastDay => Earlier(Max, Clock.Today.AddYears(YearsAhead));

    private DateTime? StartMonth => DateTimeOf(_shown ?? Clamp(Clock.Today));

    public ValueTask DisposeAsync() => _module.DisposeModuleAsync();

    protected override void OnParametersSet()
    {
        if (Value == _received)
        {
            return;
        }

        _received = Value;
        if (Value != _shown)
        {
            Show(Value, TextOf(Value));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isOpen == _isPlaced)
        {
            return;
        }

        _isPlaced = _isOpen;
        if (_isOpen)
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>(
                "import",
                $"./{Assets["date-field.js"]}"
            );
            await _module.InvokeVoidAsync("open", _calendar, _field);
        }
    }

    private Task OnTypedAsync(string? typed)
    {
        var date = TypedDateParser.Parse(typed);
        return ChangeAsync(
            date,
            typed ?? "",
            isNotUnderstood: date is null && !string.IsNullOrWhiteSpace(typed)
        );
    }

    private Task OnChosenAsync(DateTime? day) =>
        ChangeAsync(day is { } chosen ? DateOnly.FromDateTime(chosen) : null);

    private Task ChangeAsync(DateOnly? date) =>
        ChangeAsync(date, TextOf(date), isNotUnderstood: false);

    private async Task ChangeAsync(DateOnly? date, string typed, bool isNotUnderstood)
    {
        var (before, wasNotUnderstood) = (_shown, _isNotUnderstood);
        Show(date, typed);
        if (isNotUnderstood)
        {
            (_text, _isNotUnderstood) = (typed, true);
        }

        if (wasNotUnderstood != isNotUnderstood)
        {
            await IsNotUnderstoodChanged.InvokeAsync(isNotUnderstood);
        }

        if (date != before)
        {
            await ValueChanged.InvokeAsync(date);
        }
    }

    private void Show(DateOnly? date, string typed) =>
        (_shown, _text, _typed, _isNotUnderstood) = (date, TextOf(date), typed, false);

    private DateOnly Clamp(DateOnly day) =>
        day < Min ? Min.Value
        : day > Max ? Max.Value
        : day;

    private bool IsSelectable(DateOnly day) => Clamp(day) == day;

    /// <summary>Marks today in Stockholm. MudBlazor marks the day of the server's time zone.</summary>
    private string ClassOf(DateTime day) =>
        DateOnly.FromDateTime(day) == Clock.Today ? "today" : "";

    private static DateOnly Later(DateOnly? day, DateOnly other) => day > other ? day.Value : other;

    private static DateOnly Earlier(DateOnly? day, DateOnly other) =>
        day < other ? day.Value : other;

    private static string TextOf(DateOnly? date) => date is { } day ? Formats.Date(day) : "";

    private static DateTime? DateTimeOf(DateOnly? date) => date?.ToDateTime(TimeOnly.MinValue);
}
