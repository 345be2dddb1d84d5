using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Workbench.Domain.Billing;

namespace Workbench.App.Storage;

/// <summary>Stores a month as text such as "2026-11".</summary>
public sealed class BillingMonthConverter()
    : ValueConverter<BillingMonth, string>(
        month => month.ToString(),
        text => BillingMonth.Parse(text)!.Value
    );
