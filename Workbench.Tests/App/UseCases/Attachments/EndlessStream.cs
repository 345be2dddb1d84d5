namespace Workbench.Tests.UseCases.Attachments;

/// <summary>A file without an end; counts what is asked of it.</summary>
internal sealed class EndlessStream : MemoryStream
{
    public long BytesRead { get; private set; }

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        BytesRead += buffer.Length;
        return ValueTask.FromResult(buffer.Length);
    }
}
