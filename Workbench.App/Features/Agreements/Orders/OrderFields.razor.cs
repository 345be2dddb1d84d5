using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Agreements.Orders;

/// <summary>The fields of a customer's order, in the dialogs that sell hours.</summary>
public sealed partial class OrderFields
{
    [Parameter, EditorRequired]
    public required OrderForm Form { get; set; }

    [Parameter, EditorRequired]
    public required int CustomerId { get; set; }

    /// <summary>The beginning of the fields' ids.</summary>
    [Parameter, EditorRequired]
    public required string IdPrefix { get; set; }
}
