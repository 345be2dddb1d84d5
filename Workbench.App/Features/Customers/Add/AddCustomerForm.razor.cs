using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.Domain;

namespace Workbench.App.Features.Customers.Add;

/// <summary>Adds a customer with the required fields only, while a ticket is being written for it.</summary>
public partial class AddCustomerForm
{
    private Actor? _actor;
    private ElementReference _first;
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;
    private bool _canAdd;
    private string _number = "";
    private string _name = "";
    private string _contact = "";
    private string _email = "";

    /// <summary>The search text: a customer number, or else a name.</summary>
    [Parameter]
    public string Typed { get; set; } = "";

    [Parameter]
    public EventCallback<int> Added { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    [Inject]
    public required AddCustomer Add { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _actor = await Person.GetAsync();
        _canAdd = _actor.HasAny(CommandDescriptor.AllowedRolesOf(typeof(AddCustomer)));
        if (Typed.Any(char.IsAsciiDigit))
        {
            _number = Typed;
        }
        else
        {
            _name = Typed;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _canAdd)
        {
            await _first.FocusAsync();
        }
    }

    private async Task AddAsync()
    {
        var input = new CustomerInput(_number, _name, _contact.Trim(), _email.Trim(), null);
        var outcome = await Add.RunAsync(_actor!, input, _operation, CancellationToken.None);
        _refusal = outcome.Refusal;
        await outcome.Match(id => Added.InvokeAsync(id), _ => Task.CompletedTask);
    }
}
