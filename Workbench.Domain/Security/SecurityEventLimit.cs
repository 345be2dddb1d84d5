namespace Workbench.Domain.Security;

/// <summary>
/// Decides which refused attempts of a minute get a row of their own, so that nobody can fill the disk by trying: the first of
/// each address do, the others are counted.
/// </summary>
public static class SecurityEventLimit
{
    /// <summary>Rows that one address gets in a minute, before its attempts are counted.</summary>
    public const int MaxRowsPerAddress = 5;

    /// <summary>Rows of all addresses in a minute, before attempts are counted.</summary>
    public const int MaxRows = 60;

    /// <summary>Addresses that are counted one by one in a minute.</summary>
    public const int MaxCountedAddresses = 60;

    /// <param name="rowsOfAddress">Rows that the address has in this minute.</param>
    /// <param name="rows">Rows that all addresses have in this minute.</param>
    /// <param name="isCounted">Whether attempts of the address are counted in this minute already.</param>
    /// <param name="countedAddresses">How many addresses are counted in this minute.</param>
    public static EventTreatment Decide(
        int rowsOfAddress,
        int rows,
        bool isCounted,
        int countedAddresses
    ) =>
        !isCounted && rowsOfAddress < MaxRowsPerAddress && rows < MaxRows ? EventTreatment.Write
        : isCounted || countedAddresses < MaxCountedAddresses ? EventTreatment.Count
        : EventTreatment.CountTogether;
}
