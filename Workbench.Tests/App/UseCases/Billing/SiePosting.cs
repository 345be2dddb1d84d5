namespace Workbench.Tests.UseCases.Billing;

/// <summary>A posting of a voucher: debit is positive.</summary>
internal sealed record SiePosting(int Account, long Ore, string Text);
