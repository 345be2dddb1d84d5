namespace Workbench.App.Features.Delivery.Selection;

/// <summary>The periods that the delivery page offers.</summary>
public enum DeliveryPeriodChoice
{
    /// <summary>The current week and the eleven before it.</summary>
    Weeks,
    Month,
    LastMonth,
    Quarter,
    LastQuarter,

    /// <summary>The current week and the 51 before it.</summary>
    Year,
    Own,
}
