namespace Workbench.Domain;

/// <summary>A value, or the refusal in its place.</summary>
public readonly struct Result<T>
    where T : class
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Result(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    public TOut Match<TOut>(Func<T, TOut> onSuccess, Func<Refusal, TOut> onRefusal) =>
        refusal is not null ? onRefusal(refusal) : onSuccess(value!);

    /// <summary>Returns true with the value, or false with the refusal.</summary>
    public bool TryGetValue(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? result,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Refusal? refused
    )
    {
        (result, refused) = (value, refusal);
        return refusal is null;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);
}
