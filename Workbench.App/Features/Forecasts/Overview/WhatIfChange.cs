namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>A change that the page of the forecast offers to try.</summary>
public enum WhatIfChange
{
    /// <summary>One technician is away for a week.</summary>
    OneAway,

    /// <summary>One technician more helps for a week.</summary>
    OneMore,

    /// <summary>Ten more tickets are submitted now.</summary>
    TenMore,

    /// <summary>A ticket is moved to the front.</summary>
    ToFront,
}
