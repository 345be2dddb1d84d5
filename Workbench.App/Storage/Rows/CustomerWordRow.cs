namespace Workbench.App.Storage.Rows;

/// <summary>
/// A word by which a customer is found, as <see cref="Workbench.App.Storage.SearchIndex.SearchWords"/> makes it. The empty word stands for all customers in
/// the order of their names. Kept with the customer, in the same transaction.
/// </summary>
/// <param name="SortName">Puts those of one word into the order of their names.</param>
public sealed record CustomerWordRow(string Word, string SortName, int CustomerId) : IUnversioned;
