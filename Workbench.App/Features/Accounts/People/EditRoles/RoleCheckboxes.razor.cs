using Microsoft.AspNetCore.Components;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.EditRoles;

/// <summary>Shows a checkbox for each role.</summary>
public partial class RoleCheckboxes
{
    [Parameter]
    public Roles Value { get; set; }

    [Parameter]
    public EventCallback<Roles> ValueChanged { get; set; }

    private Task SetAsync(Roles role, ChangeEventArgs e) =>
        ValueChanged.InvokeAsync(e.Value is true ? Value | role : Value & ~role);
}
