using Microsoft.AspNetCore.Components;
using Workbench.App.Live;

namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>Chooses or adds the customer of the ticket and shows what to know about it.</summary>
public sealed partial class CustomerPanel : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private CustomerPicker? _picker;
    private IntakeCustomer? _customer;
    private NewTicketForm? _shownForm;
    private bool _adding;

    [Parameter, EditorRequired]
    public required NewTicketForm Form { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    public required IntakeCustomerQuery Customers { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    public ValueTask FocusAsync() => _picker!.FocusAsync();

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    protected override Task OnParametersSetAsync()
    {
        if (_shownForm == Form)
        {
            return Task.CompletedTask;
        }

        (_shownForm, _adding) = (Form, false);
        return ShowAsync();
    }

    private async Task ChangedAsync()
    {
        _adding &= Form.Customer is null;
        await ShowAsync();
        await Changed.InvokeAsync();
    }

    /// <summary>Loads the card until it belongs to the chosen customer.</summary>
    private async Task ShowAsync()
    {
        while (Form.Customer?.Id is var chosenId && chosenId != _customer?.Customer.Id)
        {
            _customer = chosenId is { } id ? await ReadAsync(id) : null;
            if (_customer is null)
            {
                return;
            }
        }
    }

    private async Task<IntakeCustomer?> ReadAsync(int id) =>
        await Customers.RunAsync(await Person.GetAsync(), id, _disposal.Token);

    private Dictionary<string, object> NewCustomerSlotParameters() =>
        new(StringComparer.Ordinal)
        {
            ["Typed"] = Form.Customer is null ? Form.CustomerText.Trim() : "",
            ["Added"] = EventCallback.Factory.Create<int>(this, AddedAsync),
            ["Cancelled"] = EventCallback.Factory.Create(this, () => _adding = false),
        };

    private async Task AddedAsync(int id)
    {
        _adding = false;
        if (await ReadAsync(id) is { } added)
        {
            _customer = added;
            Form.Choose(added.Option);
            await Changed.InvokeAsync();
        }
    }
}
