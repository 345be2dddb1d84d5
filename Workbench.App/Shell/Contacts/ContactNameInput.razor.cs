using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Shell.Contacts;

/// <summary>
/// A field for the name of a person at the customer. It suggests the customer's contacts, which it reads when it gets the focus;
/// every other name can be typed.
/// </summary>
public sealed partial class ContactNameInput : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private IReadOnlyList<CustomerContact> _contacts = [];
    private int? _loadedFor;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    [Parameter, EditorRequired]
    public int MaxLength { get; set; }

    [Parameter]
    public string Value { get; set; } = "";

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Further attributes of the field.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    private async Task LoadAsync()
    {
        if (_loadedFor == CustomerId)
        {
            return;
        }

        _loadedFor = CustomerId;
        try
        {
            var contacts = await Contacts.GetAsync(
                await Person.GetAsync(),
                CustomerId,
                _disposal.Token
            );
            _contacts = [.. contacts.Where(c => c.Name.Length > 0)];
        }
        catch (Exception e) when (e is OperationCanceledException or AccessDeniedException)
        {
            // Without suggestions the field works as well.
        }
    }
}
