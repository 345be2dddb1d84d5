using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.CustomerNotes;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Shows one note about a customer with what the person may do to it.</summary>
public partial class CustomerNoteItem
{
    private bool _isEditing;
    private bool _wantsFocus;
    private string _text = "";
    private string? _problem;
    private Guid _operation = Guid.NewGuid();
    private int _seenVersion;
    private ElementReference _field;

    [Parameter, EditorRequired]
    public required CustomerNote Note { get; set; }

    [Parameter, EditorRequired]
    public required int CustomerId { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool IsPinned { get; set; }

    [Inject]
    public required SaveCustomerNote Save { get; init; }

    [Inject]
    public required PinCustomerNote Pin { get; init; }

    [Inject]
    public required RemoveCustomerNote Remove { get; init; }

    private string FieldId => $"edit-note-{Formats.Invariant(Note.No)}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_wantsFocus)
        {
            _wantsFocus = false;
            await _field.FocusAsync();
        }
    }

    private void StartEditing()
    {
        (_isEditing, _wantsFocus, _text) = (true, true, Note.Text);
        (_problem, _seenVersion) = (null, Note.Version);
    }

    private async Task SaveAsync()
    {
        var outcome = await Save.RunAsync(
            Actor,
            Target(_seenVersion),
            _text,
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        _operation = Guid.NewGuid();
        _isEditing = _problem is not null;
        // After a conflict, saving again overwrites the other text on purpose; the history keeps it.
        _seenVersion = Note.Version;
    }

    private async Task PinAsync() =>
        Finish(await Pin.RunAsync(Actor, Target(Note.Version), !IsPinned, CancellationToken.None));

    private async Task RemoveAsync() =>
        Finish(await Remove.RunAsync(Actor, Target(Note.Version), CancellationToken.None));

    private void Finish(Commands.Outcome<int> outcome)
    {
        _problem = outcome.ErrorText();
        _operation = Guid.NewGuid();
    }

    private CustomerNoteCommandTarget Target(long version) =>
        new(CustomerId, Note.No, version, _operation);
}
