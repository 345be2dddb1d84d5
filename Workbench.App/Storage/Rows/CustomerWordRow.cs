namespace Workbench.App.Storage.Rows;

/// <summary>
/// A word by which a customer is found, created by <see cref="Workbench.App.Storage.SearchIndex.SearchWords"/>. The empty word
/// stands for all customers in name order. Stored in the transaction that stores the customer.
/// </summary>
/// <param name="SortName">Orders the rows of one word by the name of the customer.</param>
public sealed record CustomerWordRow(string Word, string SortName, int CustomerId) : IUnversioned;
