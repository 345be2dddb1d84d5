namespace Workbench.Tests.UseCases.Billing;

/// <summary>A voucher of a bookkeeping file.</summary>
internal sealed record SieVoucher(string Date, List<SiePosting> Postings);
